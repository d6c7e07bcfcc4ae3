//! Expressions that several impls are made of.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::context::Context;
use crate::attr::{LogLit, RetryLit};
use crate::generics::{Bounds, option_inner};
use crate::message::Template;
use crate::model::{Code, Field, Variant};

/// The fault in a transparent variant's field. The type is written out, so that
/// rustc points to it if it does not implement `Fault`; each use gives the same
/// error at the same place, which rustc prints once.
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

/// What the placeholders of a variant's template ask of its fields.
pub(super) fn add_template(bounds: &mut Bounds, variant: &Variant<'_>, template: &Template) {
    for show in &template.shows {
        let field = &variant.fields[show.field];
        if let Some(format_trait) = show.format_trait {
            let format_trait = format_ident!("{format_trait}");
            field.ask(bounds, &quote!(::core::fmt::#format_trait));
        }
    }
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

/// The level of the log event.
pub(super) fn log_level(context: &Context<'_>, level: LogLit) -> TokenStream {
    let krate = &context.krate;
    match level {
        LogLit::Error => quote!(#krate::LogLevel::Error),
        LogLit::Warn => quote!(#krate::LogLevel::Warn),
        LogLit::Info => quote!(#krate::LogLevel::Info),
        LogLit::Debug => quote!(#krate::LogLevel::Debug),
        LogLit::Trace => quote!(#krate::LogLevel::Trace),
        LogLit::Off => quote!(#krate::LogLevel::Off),
    }
}
