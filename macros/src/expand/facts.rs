//! The facts of a variant: of its own entry, or over the entries of what
//! it delegates to.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::LitStr;

use super::context::Context;
use super::values;
use crate::model::{StatusFrom, Variant};

/// A fact that is there: the field of `Facts`, its value, and whether responses
/// show it.
struct Fact {
    name: &'static str,
    value: TokenStream,
    in_response: bool,
}

/// `Facts { kind: Some("…"), ..Facts::NONE }`; `None` if there are no facts.
pub(super) fn literal(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let private = &context.private;
    let facts = facts(context, variant);
    let runtime = runtime(context, variant);
    if facts.is_empty() && runtime.is_none() {
        return None;
    }
    let fields = facts.iter().map(|fact| {
        let (name, value) = (format_ident!("{}", fact.name), &fact.value);
        quote!(#name: ::core::option::Option::Some(#value),)
    });
    let shares_code = variant
        .attrs
        .code
        .as_ref()
        .is_some_and(|code| code.shared.is_some());
    let shared = shares_code.then(|| quote!(code_is_shared: true,));
    let runtime = runtime.map(|runtime| quote!(runtime: #runtime,));
    Some(quote!(#private::Facts { #(#fields)* #shared #runtime ..#private::Facts::NONE }))
}

/// Whether a transparent variant overrides something that is in the response, so
/// that what is recorded of the inner fault's will not do.
pub(super) fn changes_response(context: &Context<'_>, variant: &Variant<'_>) -> bool {
    facts(context, variant).iter().any(|fact| fact.in_response)
        || runtime(context, variant).is_some()
        || !variant.headers.is_empty()
        || !variant.absent_headers.is_empty()
        || !variant.details.is_empty()
}

fn facts(context: &Context<'_>, variant: &Variant<'_>) -> Vec<Fact> {
    let attrs = &variant.attrs;
    // With placeholders as they are written; else as clients read it.
    let message = variant.public_template().map(|template| {
        let written = || template.written.value();
        template.fixed.clone().unwrap_or_else(written)
    });
    let title = match &attrs.title {
        None if !variant.is_transparent() => Some(variant.title()),
        title => title.as_ref().map(LitStr::value),
    };
    let description = Some(&attrs.description).filter(|text| !text.is_empty());
    let list = |texts: &[LitStr]| (!texts.is_empty()).then(|| quote!(&[#(#texts),*]));
    let code = variant.code.as_ref();
    let code = code.map(|code| values::code(context, code));
    let retry = variant.retry().map(|retry| values::retry(context, retry));
    let log = attrs.log.map(|level| values::log_level(context, level));
    let format = variant.format().map(|_| Context::format(variant));
    let domain = context.model.api.domain.as_ref();
    [
        fact("status", variant.status.fixed(), true),
        fact("reason", variant.reason(), true),
        fact("kind", attrs.kind.as_ref(), true),
        fact("code", code, true),
        fact("title", title, true),
        fact("message", message, true),
        fact("param", attrs.param.as_ref(), true),
        fact("description", description, false),
        fact("causes", list(&attrs.causes), false),
        fact("remedies", list(&attrs.remedies), false),
        fact("headers", headers(variant), false),
        fact("docs", variant.docs.as_ref(), true),
        fact("domain", domain, true),
        fact("retry", retry, false),
        fact("log_level", log, false),
        fact("since", attrs.since.as_ref(), false),
        fact("deprecated", attrs.deprecated.as_ref(), false),
        fact("format", format, true),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The headers whose values are fixed, for the catalog; responses have them from
/// the occurrence.
fn headers(variant: &Variant<'_>) -> Option<TokenStream> {
    let fixed = variant.headers.iter().filter_map(|header| {
        let name = header.name.value().to_ascii_lowercase();
        let value = header.value.fixed.as_ref()?;
        Some(quote!((#name, #value)))
    });
    let fixed: Vec<_> = fixed.collect();
    (!fixed.is_empty()).then(|| quote!(&[#(#fixed),*]))
}

fn fact(name: &'static str, value: Option<impl ToTokens>, in_response: bool) -> Option<Fact> {
    value.map(|value| Fact {
        name,
        value: value.to_token_stream(),
        in_response,
    })
}

/// `RuntimeFacts::MESSAGE.and(…)`: which facts only an occurrence knows.
fn runtime(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let krate = &context.krate;
    let has = |wanted: fn(&crate::model::Field<'_>) -> bool| variant.field(wanted).is_some();
    let has_details = has(|field| field.attrs.detail.is_some())
        || variant.details.iter().any(|text| text.value.fixed.is_none())
        // The inner fault's are there as well.
        || variant.is_transparent() && !variant.details.is_empty();
    let has_headers = has(|field| !field.attrs.headers.is_empty())
        || variant
            .headers
            .iter()
            .any(|text| text.value.fixed.is_none());
    let facts = [
        (matches!(variant.status, StatusFrom::Field(_)), "STATUS"),
        (variant.code_field().is_some(), "CODE"),
        (variant.runtime_template().is_some(), "MESSAGE"),
        (has(|field| field.attrs.param.is_some()), "PARAM"),
        (has(|field| field.attrs.fields.is_some()), "FIELD_ERRORS"),
        (has_details, "DETAILS"),
        (has_headers, "HEADERS"),
        (variant.retry_after_field().is_some(), "RETRY_AFTER"),
    ];
    let facts = facts
        .into_iter()
        .filter(|(is_at_run_time, _)| *is_at_run_time);
    facts.fold(None, |all, (_, fact)| {
        let fact = format_ident!("{fact}");
        Some(match all {
            None => quote!(#krate::RuntimeFacts::#fact),
            Some(all) => quote!(#all.and(#krate::RuntimeFacts::#fact)),
        })
    })
}
