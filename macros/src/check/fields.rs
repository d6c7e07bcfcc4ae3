//! Fields: that each brings another fact, and under another name.

use proc_macro2::Span;
use quote::ToTokens as _;

use crate::ast::Member;
use crate::attr::RetryLit;
use crate::model::{Field, Model, Variant};
use crate::report::Report;

/// Two fields with the same fact would disagree.
pub(super) fn one_field_each(variant: &Variant<'_>, report: &Report) {
    type Get = fn(&Field<'_>) -> Option<Span>;
    let facts: [(&str, Get); 8] = [
        ("status", |field| field.attrs.status),
        ("param", |field| field.attrs.param),
        ("fields", |field| field.attrs.fields),
        ("retry_after", |field| field.attrs.retry_after),
        ("code", |field| field.attrs.code),
        ("location", |field| field.attrs.location),
        ("transparent", |field| field.attrs.transparent),
        ("source", |field| field.attrs.source.or(field.attrs.from)),
    ];
    for (name, get) in facts {
        for span in variant.fields.iter().filter_map(get).skip(1) {
            let text = if name == "source" {
                "an error has one source; keep `#[source]` or `#[from]` on one field".to_owned()
            } else {
                format!("`#[{name}]` is on another field already; keep one of the two")
            };
            report.at_span(span, text);
        }
    }
    let on_field = variant.fields.iter().find_map(|field| field.attrs.param);
    if let (Some(_), Some(span)) = (&variant.attrs.param, on_field) {
        report.at_span(
            span,
            "the variant has `#[param(\"…\")]` already; keep one of the two",
        );
    }
    let on_field = variant.fields.iter().find_map(|field| field.attrs.code);
    if let (Some(_), Some(span)) = (&variant.attrs.code, on_field) {
        report.at_span(
            span,
            "the variant has `#[code(\"…\")]` already; keep one of the two",
        );
    }
}

/// `From` has the source alone to make the error from, and the place where it
/// is called.
pub(super) fn from_stands_alone(variant: &Variant<'_>, report: &Report) {
    let Some(from) = variant.from_field() else {
        return;
    };
    let is_filled =
        |(position, field): (usize, &Field<'_>)| position == from || field.attrs.location.is_some();
    if !variant.fields.iter().enumerate().all(is_filled) {
        if let Some(span) = variant.fields[from].attrs.from {
            report.at_span(
                span,
                "`#[from]` makes the error from its source alone, which takes a variant with \
                 one field; with further fields write `#[source]`",
            );
        }
    }
}

/// The place is known where `?` converts, and nowhere else.
pub(super) fn location_is_filled(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let Some(span) = variant.fields.iter().find_map(|field| field.attrs.location) else {
        return;
    };
    if model.api.external.is_some() {
        report.at_span(
            span,
            "with `#[api(external)]` another derive makes `From`, which does not fill `#[location]`; \
             remove it",
        );
    } else if variant.from_field().is_none() {
        report.at_span(
            span,
            "`#[location]` is filled where `?` converts, which takes a field \
             with `#[from]` beside it; add that, or remove this",
        );
    }
}

/// One conversion for each type.
pub(super) fn from_types_differ(variant: &Variant<'_>, report: &Report) {
    let types = variant
        .fields
        .iter()
        .flat_map(|field| &field.attrs.from_types);
    let mut known = Vec::new();
    for ty in types {
        let text = ty.to_token_stream().to_string();
        if known.contains(&text) {
            report.at(ty, "this type is in the list twice; remove one");
        }
        known.push(text);
    }
}

/// A member of the body needs a name that no other has.
pub(super) fn named_details(variant: &Variant<'_>, report: &Report) {
    let mut names: Vec<String> = Vec::new();
    let mut take = |span: Span, name: String| {
        if names.contains(&name) {
            report.at_span(
                span,
                format!(
                    "the body has a member `{name}` already; write another name: `#[detail(\"…\")]`"
                ),
            );
        }
        names.push(name);
    };
    for detail in &variant.details {
        take(detail.name.span(), detail.name.value());
    }
    for field in &variant.fields {
        let Some((span, name)) = &field.attrs.detail else {
            continue;
        };
        if name.is_none() && matches!(field.member, Member::Unnamed(..)) {
            report.at_span(
                *span,
                "a field without a name needs one in the body: `#[detail(\"name\")]`",
            );
            continue;
        }
        take(*span, field.detail_name());
    }
}

/// The header and the advice in the catalog must not contradict each other.
pub(super) fn retry_agrees(variant: &Variant<'_>, report: &Report) {
    let Some(span) = variant
        .fields
        .iter()
        .find_map(|field| field.attrs.retry_after)
    else {
        return;
    };
    match variant.attrs.retry {
        Some(RetryLit::Never) => report.at_span(
            span,
            "the variant has `#[retry(never)]`; keep one of the two",
        ),
        Some(RetryLit::Backoff) => report.at_span(
            span,
            "`#[retry_after]` implies `#[retry(after)]`; remove `#[retry(backoff)]`",
        ),
        Some(RetryLit::After) | None => {}
    }
    if variant.header_names().any(|name| name == "retry-after") {
        report.at_span(
            span,
            "the variant sets the header `retry-after` already; keep one of the two",
        );
    }
}
