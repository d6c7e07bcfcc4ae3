//! Fields: that each says a fact of its own, that nothing else of the variant
//! says, under a name of its own.

use proc_macro2::Span;

use crate::ast::Member;
use crate::attr::RetryLit;
use crate::model::{Field, Variant};
use crate::report::Report;

/// Two fields that say the same fact would disagree.
pub(super) fn one_field_each(variant: &Variant<'_>, report: &Report) {
    type Get = fn(&Field<'_>) -> Option<Span>;
    let facts: [(&str, Get); 5] = [
        ("status", |field| field.attrs.status),
        ("param", |field| field.attrs.param),
        ("fields", |field| field.attrs.fields),
        ("retry_after", |field| field.attrs.retry_after),
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
}

/// `From` has the source alone to make the error from.
pub(super) fn from_stands_alone(variant: &Variant<'_>, report: &Report) {
    let Some(from) = variant.from_field() else {
        return;
    };
    if variant.fields.len() > 1 {
        if let Some(span) = variant.fields[from].attrs.from {
            report.at_span(
                span,
                "`#[from]` makes the error from its source alone, which takes a variant with \
                 one field; with further fields write `#[source]`",
            );
        }
    }
}

/// A member of the body needs a name, and its own.
pub(super) fn named_details(variant: &Variant<'_>, report: &Report) {
    let mut names: Vec<String> = Vec::new();
    for field in &variant.fields {
        let Some((span, name)) = &field.attrs.detail else {
            continue;
        };
        let is_position = matches!(field.member, Member::Unnamed(..));
        if name.is_none() && is_position {
            report.at_span(
                *span,
                "a field without a name needs one in the body: `#[detail(\"name\")]`",
            );
            continue;
        }
        let name = field.detail_name();
        if names.contains(&name) {
            report.at_span(
                *span,
                format!(
                    "the body has a member `{name}` already; `#[detail(\"…\")]` gives another name"
                ),
            );
        }
        names.push(name);
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
