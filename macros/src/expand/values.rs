//! Expressions that several impls are made of.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::Context;
use super::error::option_inner;
use crate::attr::RetryLit;
use crate::model::{Code, Field, Variant};

/// The fault in a transparent variant's field. The type is written out, so that
/// rustc points to it if it is no fault; each use says so in the same words at
/// the same place, which rustc prints once.
pub(super) fn delegate(context: &Context<'_>, variant: &Variant<'_>, field: usize) -> TokenStream {
    let private = &context.private;
    let binding = variant.binding(field);
    let ty = variant.fields[field].ty;
    quote!(<#ty as #private::Delegate>::delegate(#binding))
}

/// A field's value (inside its `Option`) as what has a `Display`.
pub(super) fn shown(private: &TokenStream, field: &Field<'_>, value: &TokenStream) -> TokenStream {
    let ty = if field.is_option {
        option_inner(field.ty)
    } else {
        Some(field.ty)
    };
    let ty = ty.map_or_else(|| quote!(_), ToTokens::to_token_stream);
    quote!(<#ty as #private::ShownToClients>::shown(#value))
}

/// The code, as the catalog and the occurrence give it.
pub(super) fn code(context: &Context<'_>, code: &Code) -> TokenStream {
    let krate = &context.krate;
    match code {
        Code::Text(text) => quote!(#krate::Code::Text(#text)),
        Code::Number(number) => quote!(#krate::Code::Number(#number)),
    }
}

/// The advice, as the catalog and the occurrence give it.
pub(super) fn retry(context: &Context<'_>, advice: RetryLit) -> TokenStream {
    let krate = &context.krate;
    match advice {
        RetryLit::Never => quote!(#krate::Retry::Never),
        RetryLit::Backoff => quote!(#krate::Retry::Backoff),
        RetryLit::After => quote!(#krate::Retry::After),
    }
}
