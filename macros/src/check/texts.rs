//! Texts: what clients read, which must not be what only the log may hold.

use proc_macro2::Span;
use syn::LitStr;

use crate::attr::ErrorText;
use crate::message::Template;
use crate::model::{Model, Public, StatusFrom, Variant};
use crate::report::Report;

/// `#[error(fmt = …)]` is thiserror's, whose derive then makes `Display`.
pub(super) fn error_function_is_external(
    model: &Model<'_>,
    variant: &Variant<'_>,
    report: &Report,
) {
    if let (Some(ErrorText::Function(path)), None) = (&variant.attrs.error, model.api.external) {
        report.at(
            path,
            "`fmt = …` is for thiserror, beside which it takes `#[api(external)]`; \
             else write the text: `#[error(\"…\")]`",
        );
    }
}

/// A source is somebody else's error, whose text may hold anything: a query, a
/// path, a password in a connection string. `#[expose]` is for what clients may
/// read all the same, and stands where there is something to expose.
pub(super) fn no_leak(variant: &Variant<'_>, report: &Report) {
    let leaks: Vec<Leak> = by_text(variant)
        .into_iter()
        .chain(by_headers(variant))
        .chain(by_source(variant))
        .collect();
    // An `#[error]` of what is no client error is shown by `#[expose]` alone.
    let exposes_error =
        variant.public == Public::Error && !matches!(variant.status, StatusFrom::Fixed(400..=499));
    match variant.attrs.expose {
        None => {
            for (span, text) in leaks {
                report.at_span(span, text);
            }
        }
        Some(span) if leaks.is_empty() && !exposes_error => report.at_span(
            span,
            "`#[expose]` has nothing to show, since no public text of this variant shows its \
             source; remove it",
        ),
        Some(_) => {}
    }
}

/// Where the source would be shown to clients, and what to write instead.
type Leak = (Span, String);

fn shows_source(variant: &Variant<'_>, template: &Template) -> bool {
    let source = variant.source_field();
    source.is_some_and(|source| template.fields().contains(&source))
}

/// The public text.
fn by_text(variant: &Variant<'_>) -> Option<Leak> {
    let shown = variant
        .public_template()
        .filter(|template| shows_source(variant, template));
    match variant.public {
        Public::Message => Some((
            shown?.written.span(),
            "this message shows the source to clients; say that in `#[error(\"…\")]`, which only \
             the log reads, or add `#[expose]` if clients may read it"
                .into(),
        )),
        Public::Error => Some((
            shown?.written.span(),
            "without `#[message]` clients read this text, and it shows the source; add \
             `#[message(\"…\")]` for them, or `#[expose]` if they may read it"
                .into(),
        )),
        Public::Display => {
            let span = match &variant.attrs.error {
                Some(ErrorText::Transparent(span)) => *span,
                Some(ErrorText::Function(path)) => path
                    .segments
                    .last()
                    .map_or(variant.ident.span(), |last| last.ident.span()),
                _ => variant.ident.span(),
            };
            Some((
                span,
                "without `#[message]` clients read this text, which may show the source; add \
                 `#[message(\"…\")]` for them, or `#[expose]` if they may read it"
                    .into(),
            ))
        }
        Public::Inner | Public::Reason => None,
    }
}

/// A header's value.
fn by_headers(variant: &Variant<'_>) -> impl Iterator<Item = Leak> {
    let headers = variant.headers.iter();
    headers
        .filter(|header| shows_source(variant, &header.value))
        .map(|header| {
            (
                header.value.written.span(),
                "this header shows the source to clients; say something else in it, or add \
                 `#[expose]` if they may read it"
                    .into(),
            )
        })
}

/// The source's field itself. That of a transparent variant is no field that
/// may say such a thing (`transparent.rs`).
fn by_source(variant: &Variant<'_>) -> impl Iterator<Item = Leak> {
    let source = variant
        .source_field()
        .filter(|_| !variant.is_transparent())
        .map(|source| &variant.fields[source].attrs);
    let shown = source.into_iter().flat_map(|attrs| {
        [
            ("param", attrs.param),
            ("detail", attrs.detail.as_ref().map(|(span, _)| *span)),
            ("header", attrs.headers.first().map(LitStr::span)),
        ]
    });
    shown.filter_map(|(name, span)| {
        let text = format!(
            "`#[{name}]` shows the source to clients; remove it, or add `#[expose]` if they may \
             read it"
        );
        Some((span?, text))
    })
}
