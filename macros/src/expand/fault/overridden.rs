//! The facts of the entry that a transparent variant says in place of its inner
//! fault; and the status, which a field may say too.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::{Context, values};
use super::getter;
use super::occurrence::of_fields;
use crate::model::{Public, StatusFrom, Variant};

/// Whether a transparent variant says a fact of its own that is in the response.
pub(super) fn overrides(variant: &Variant<'_>) -> bool {
    let attrs = &variant.attrs;
    variant.status != StatusFrom::Inner
        || variant.code.is_some()
        || variant.docs.is_some()
        || variant.public != Public::Inner
        || attrs.kind.is_some()
        || attrs.title.is_some()
        || attrs.param.is_some()
        || attrs.format.is_some()
        || !variant.headers.is_empty()
        // The fields beside it say something that only the occurrence knows.
        || variant.fields.len() > 1
}

/// The status and its phrase.
pub(super) fn status(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let mut statuses = of_fields(
        context,
        |field| field.attrs.status.is_some(),
        |binding, ty| quote!(<#ty as #private::ToStatus>::to_status(#binding)),
    );
    statuses.extend(overriding(context, |variant| {
        let code = variant.status.fixed()?;
        Some(quote!(#private::status_code(#code)))
    }));
    let reasons = overriding(context, |variant| {
        let code = variant.status.fixed()?;
        Some(match variant.reason() {
            Some(reason) => quote!(#reason),
            None => quote!(#private::reason(#code)),
        })
    });
    [
        getter(
            context,
            statuses,
            "status",
            &quote!(#private::http::StatusCode),
        ),
        getter(context, reasons, "reason", &quote!(&'static str)),
    ]
    .into_iter()
    .collect()
}

/// Kind, code, title, link, retry advice and format.
pub(super) fn words(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let text = quote!(&'static str);
    let option = |of: &TokenStream| quote!(::core::option::Option<#of>);
    let some = |value: TokenStream| quote!(::core::option::Option::Some(#value));
    let kind = overriding(context, |variant| {
        variant.attrs.kind.as_ref().map(|kind| some(quote!(#kind)))
    });
    let code = overriding(context, |variant| {
        let code = variant.code.as_ref()?;
        Some(some(values::code(context, code)))
    });
    let title = overriding(context, |variant| {
        variant.attrs.title.as_ref().map(|title| quote!(#title))
    });
    let docs = overriding(context, |variant| {
        variant.docs.as_ref().map(|docs| some(quote!(#docs)))
    });
    let retry = overriding(context, |variant| {
        let advice = variant.attrs.retry?;
        Some(values::retry(context, advice))
    });
    let format = overriding(context, |variant| {
        variant.format()?;
        let format = Context::format(variant);
        Some(some(quote!(#format)))
    });
    [
        getter(context, kind, "kind", &option(&text)),
        getter(context, code, "code", &option(&quote!(#krate::Code))),
        getter(context, title, "title", &text),
        getter(context, docs, "docs", &option(&text)),
        getter(context, retry, "retry", &quote!(#krate::Retry)),
        getter(
            context,
            format,
            "format",
            &option(&quote!(#krate::body::WireFormat)),
        ),
    ]
    .into_iter()
    .collect()
}

/// Arms for the transparent variants of which `value` gives something.
fn overriding(
    context: &Context<'_>,
    value: impl Fn(&Variant<'_>) -> Option<TokenStream>,
) -> Vec<TokenStream> {
    context.arms(|variant| {
        if !variant.is_transparent() {
            return None;
        }
        let value = value(variant)?;
        let pattern = context.pattern(variant, &[]);
        Some(quote!(#pattern => #value,))
    })
}
