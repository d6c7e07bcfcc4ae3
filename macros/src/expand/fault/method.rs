//! What the methods of the impl are made of.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::super::context::Context;
use crate::model::Field;

/// `fn name(&self) -> returns`, with these arms.
pub(super) fn getter(
    context: &Context<'_>,
    arms: Vec<TokenStream>,
    name: &str,
    returns: &TokenStream,
) -> TokenStream {
    let name = format_ident!("{name}");
    method(
        context,
        arms,
        &quote!(fn #name(&self) -> #returns),
        &quote!(#name(self)),
    )
}

/// A method with these arms, and the default for all other variants. Nothing, if
/// there are no arms.
pub(super) fn method(
    context: &Context<'_>,
    arms: Vec<TokenStream>,
    signature: &TokenStream,
    default: &TokenStream,
) -> TokenStream {
    if arms.is_empty() {
        return TokenStream::new();
    }
    let private = &context.private;
    let body = context.match_self(arms, &quote!(#private::defaults::#default));
    quote!(#signature { #body })
}

/// Arms for the variants that have a field of which `wanted` holds. What the
/// field of a transparent variant does not know (`None`), comes from the inner
/// fault, through `default`, if the method returns an `Option`.
pub(super) fn of_fields(
    context: &Context<'_>,
    wanted: impl Fn(&Field<'_>) -> bool,
    default: Option<&str>,
    value: impl Fn(&Field<'_>, &Ident) -> TokenStream,
) -> Vec<TokenStream> {
    let private = &context.private;
    context.arms(|variant| {
        let field = variant.field(&wanted)?;
        let pattern = context.pattern(variant, &[field]);
        let mut value = value(&variant.fields[field], &variant.binding(field));
        if let (Some(default), true) = (default, variant.is_transparent()) {
            let default = format_ident!("{default}");
            value = quote!(::core::option::Option::or_else(
                #value,
                || #private::defaults::#default(self)
            ));
        }
        Some(quote!(#pattern => #value,))
    })
}
