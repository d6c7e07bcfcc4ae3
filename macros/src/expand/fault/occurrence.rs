//! What only the occurrence knows: its text, its parameter, its fields' errors,
//! how long to wait.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::context::Context;
use super::super::values::shown;
use super::method::{getter, of_fields};
use crate::model::{Public, Variant};

/// ```text
/// fn message(&self) -> Text<'_> {
///     match self {
///         Self::Auth { .. } => written(self), // a transparent variant with a text of its own
///         _ => message(self),                 // of the others, their entry says it
///     }
/// }
/// ```
pub(super) fn message(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let this = Context::this();
    let by_entry =
        |variant: &Variant<'_>| variant.entry.is_some() && variant.runtime_template().is_some();
    let arms = context.arms(|variant| {
        let value = if by_entry(variant) {
            return None;
        } else if variant.runtime_template().is_some() {
            quote!(#private::written(#this))
        } else if variant.public == Public::Display {
            quote!(#krate::Text::display(#this))
        } else {
            return None;
        };
        let pattern = context.pattern(variant, &[]);
        Some(quote!(#pattern => #value,))
    });
    let returns = quote!(#krate::Text<'_>);
    if !context.model.variants.iter().any(by_entry) {
        return getter(context, arms, "message", &returns);
    }
    let body = context.match_on(&this, arms, &quote!(#private::message(#this)));
    quote!(fn message(&#this) -> #returns { #body })
}

pub(super) fn param(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = of_fields(
        context,
        |field| field.attrs.param.is_some(),
        Some("param"),
        |field, binding| {
            let text = |value: &TokenStream| {
                let shown = shown(private, field, value);
                quote!(#krate::Text::display(#shown))
            };
            if field.is_option {
                let text = text(&quote!(__param));
                quote!(::core::option::Option::map(
                    ::core::option::Option::as_ref(#binding),
                    |__param| #text
                ))
            } else {
                let text = text(&quote!(#binding));
                quote!(::core::option::Option::Some(#text))
            }
        },
    );
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
        Some("field_errors"),
        |field, binding| {
            let ty = field.ty;
            quote!(<#ty as #private::ToFields>::to_fields(#binding))
        },
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
        Some("retry_after"),
        |field, binding| {
            let ty = field.ty;
            quote!(<#ty as #private::ToRetryAfter>::to_retry_after(#binding))
        },
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
    let private = &context.private;
    let arms = of_fields(
        context,
        |field| field.attrs.location.is_some(),
        None,
        |field, binding| {
            let ty = field.ty;
            quote!(<#ty as #private::IsLocation>::location(#binding))
        },
    );
    getter(
        context,
        arms,
        "location",
        &quote!(::core::option::Option<&'static ::core::panic::Location<'static>>),
    )
}
