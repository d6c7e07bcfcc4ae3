//! What only the occurrence knows: its text, its parameter, its fields' errors,
//! how long to wait.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use super::super::Context;
use super::super::values::shown;
use super::getter;
use crate::model::{Field, Public};

pub(super) fn message(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = context.arms(|variant| {
        let value = if variant.live_template().is_some() {
            quote!(#private::written(self))
        } else if variant.public == Public::Display {
            quote!(#krate::Text::display(self))
        } else {
            return None;
        };
        let pattern = context.pattern(variant, &[]);
        Some(quote!(#pattern => #value,))
    });
    getter(context, arms, "message", &quote!(#krate::Text<'_>))
}

pub(super) fn param(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = context.arms(|variant| {
        let field = variant.field(|field| field.attrs.param.is_some())?;
        let pattern = context.pattern(variant, &[field]);
        let binding = variant.binding(field);
        let field = &variant.fields[field];
        let text = |value: &TokenStream| {
            let shown = shown(private, field, value);
            quote!(#krate::Text::display(#shown))
        };
        let value = if field.is_option {
            let text = text(&quote!(__param));
            quote!(::core::option::Option::map(
                ::core::option::Option::as_ref(#binding),
                |__param| #text
            ))
        } else {
            let text = text(&quote!(#binding));
            quote!(::core::option::Option::Some(#text))
        };
        Some(quote!(#pattern => #value,))
    });
    getter(
        context,
        arms,
        "param",
        &quote!(::core::option::Option<#krate::Text<'_>>),
    )
}

pub(super) fn field_errors(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = of_fields(
        context,
        |field| field.attrs.fields.is_some(),
        |binding, ty| quote!(<#ty as #private::ToFields>::to_fields(#binding)),
    );
    getter(
        context,
        arms,
        "field_errors",
        &quote!(::core::option::Option<::std::borrow::Cow<'_, #krate::FieldErrors>>),
    )
}

pub(super) fn retry_after(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = of_fields(
        context,
        |field| field.attrs.retry_after.is_some(),
        |binding, ty| quote!(<#ty as #private::ToRetryAfter>::to_retry_after(#binding)),
    );
    getter(
        context,
        arms,
        "retry_after",
        &quote!(::core::option::Option<#krate::RetryAfter>),
    )
}

/// Where `?` made the error, for the log.
pub(super) fn location(context: &Context<'_>) -> TokenStream {
    let arms = of_fields(
        context,
        |field| field.attrs.location.is_some(),
        |binding, _| quote!(::core::option::Option::Some(*#binding)),
    );
    getter(
        context,
        arms,
        "location",
        &quote!(::core::option::Option<&'static ::core::panic::Location<'static>>),
    )
}

/// Arms for the variants that have a field of which `wanted` holds.
pub(super) fn of_fields(
    context: &Context<'_>,
    wanted: impl Fn(&Field<'_>) -> bool,
    value: impl Fn(&Ident, &Type) -> TokenStream,
) -> Vec<TokenStream> {
    context.arms(|variant| {
        let field = variant.field(&wanted)?;
        let pattern = context.pattern(variant, &[field]);
        let value = value(&variant.binding(field), variant.fields[field].ty);
        Some(quote!(#pattern => #value,))
    })
}
