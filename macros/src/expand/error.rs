//! `Error`, with the source.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned as _;

use super::context::Context;
use super::values::delegate;
use crate::attr::ErrorText;
use crate::generics::{Bounds, option_inner};
use crate::model::{Field, Variant};

/// ```text
/// impl Error for E {
///     fn source(&self) -> Option<&(dyn Error + 'static)> {
///         use {SourceInside as _, SourceItself as _, SourceNowhere as _};
///         match self {
///             Self::Store { 0: __field_0 } => {
///                 Some((&&&Source::<io::Error>(__field_0)).as_dyn_error())
///             },
///             _ => None,
///         }
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    if context.model.api.external.is_some() {
        return TokenStream::new();
    }
    let private = &context.private;
    let mut bounds = Bounds::default();
    let arms = context.arms(|variant| arm(context, variant, &mut bounds));
    let source = (!arms.is_empty()).then(|| {
        let body = context.match_self(arms, &quote!(::core::option::Option::None));
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                use #private::{SourceInside as _, SourceItself as _, SourceNowhere as _};
                #body
            }
        }
    });
    if context.is_generic() {
        bounds.add(
            quote!(Self),
            quote!(::core::fmt::Debug + ::core::fmt::Display),
        );
    }
    let body = quote!(#source);
    context.impl_block(&quote!(::core::error::Error), &bounds, &body)
}

fn arm(context: &Context<'_>, variant: &Variant<'_>, bounds: &mut Bounds) -> Option<TokenStream> {
    let inner = variant.inner_field();
    // Beside what is delegated to, a source is the error's own.
    let own = variant.source_field();
    let delegates = match own {
        Some(own) if variant.is_transparent() => inner.is_none_or(|inner| inner == own),
        _ => {
            variant.is_transparent()
                || matches!(&variant.attrs.error, Some(ErrorText::Transparent(_)))
        }
    };
    let position = if delegates { inner.unwrap_or(0) } else { own? };
    let field = variant.fields.get(position)?;
    let pattern = context.pattern(variant, &[position]);
    let binding = variant.binding(position);
    let private = &context.private;
    if delegates && variant.is_transparent() {
        field.ask(bounds, &quote!(#private::Delegate));
        let inner = delegate(context, variant, position);
        return Some(quote!(#pattern => ::core::error::Error::source(#inner),));
    }
    if delegates {
        ask_for_error(field, field.ty, bounds);
        let source = source(private, field.ty, &quote!(#binding));
        return Some(quote!(#pattern => ::core::error::Error::source(#source),));
    }
    let inside = field.is_option.then(|| quote!(.as_ref()?));
    let ty = option_inner(field.ty).unwrap_or(field.ty);
    ask_for_error(field, ty, bounds);
    let source = source(private, ty, &quote!(#binding #inside));
    Some(quote!(#pattern => ::core::option::Option::Some(#source),))
}

/// A source is an error; of a type with a source of its own type, this impl is
/// what makes it one.
fn ask_for_error(field: &Field<'_>, ty: &Type, bounds: &mut Bounds) {
    if field.mentions_type {
        field.ask_of(ty, bounds, &quote!('static));
    } else {
        field.ask_of(ty, bounds, &quote!(::core::error::Error + 'static));
    }
}

/// `value`, of type `ty`, as an error.
fn source(private: &TokenStream, ty: &Type, value: &TokenStream) -> TokenStream {
    let method = quote_spanned!(ty.span()=> as_dyn_error);
    quote!((&&&#private::Source::<#ty>(#value)).#method())
}
