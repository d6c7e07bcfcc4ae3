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
    method(context, arms, name, None, &quote!(-> #returns))
}

/// A method with these arms, and the default for all other variants. Nothing, if
/// there are no arms. The parameter, if it takes one, is a name and its type.
pub(super) fn method(
    context: &Context<'_>,
    arms: Vec<TokenStream>,
    name: &str,
    parameter: Option<(&Ident, &TokenStream)>,
    returns: &TokenStream,
) -> TokenStream {
    if arms.is_empty() {
        return TokenStream::new();
    }
    let private = &context.private;
    let (this, name) = (Context::this(), format_ident!("{name}"));
    let (argument, parameter) = match parameter {
        Some((argument, ty)) => (Some(quote!(, #argument)), Some(quote!(, #argument: #ty))),
        None => (None, None),
    };
    let default = quote!(#private::defaults::#name(#this #argument));
    let body = context.match_on(&this, arms, &default);
    quote!(fn #name(&#this #parameter) #returns { #body })
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
            let (this, default) = (Context::this(), format_ident!("{default}"));
            value = quote!(::core::option::Option::or_else(
                #value,
                || #private::defaults::#default(#this)
            ));
        }
        Some(quote!(#pattern => #value,))
    })
}
