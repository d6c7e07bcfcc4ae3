//! Texts: what clients read, which must not be what only the log may hold.

use proc_macro2::Span;
use syn::LitStr;
use syn::spanned::Spanned as _;

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

/// Both would write `Display`.
pub(super) fn error_text_is_used(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let (Some(error), Some(_), None) = (
        &variant.attrs.error,
        model.api.no_display,
        model.api.external,
    ) else {
        return;
    };
    report.at_span(
        span_of(error),
        "`#[error]` is what `Display` writes, which `#[api(no_display)]` leaves to you; remove one \
         of the two",
    );
}

/// A place in the text.
fn span_of(error: &ErrorText) -> Span {
    match error {
        ErrorText::Format(text) => text.literal.span(),
        ErrorText::Transparent(span) => *span,
        ErrorText::Function(path) => path.span(),
    }
}

/// A source is somebody else's error, whose text may hold anything: a query, a
/// path, a password in a connection string. `#[expose]` is for what clients may
/// read all the same, and stands where there is something to expose.
pub(super) fn no_leak(variant: &Variant<'_>, report: &Report) {
    let leaks: Vec<Leak> = by_text(variant)
        .into_iter()
        .chain(by_named_texts(variant))
        .chain(by_source(variant))
        .collect();
    // An `#[error]` text is shown for a 4xx, or where `#[expose]` allows it.
    let exposes_error =
        variant.public == Public::Error && !matches!(variant.status, StatusFrom::Fixed(400..=499));
    let shows_some_field = (0..variant.fields.len()).any(|field| is_shown(variant, field));
    match variant.attrs.expose {
        None => {
            for (span, text) in leaks {
                report.at_span(span, text);
            }
        }
        // Whether a field's type is an error, the expansion asks; here any will do.
        Some(span) if leaks.is_empty() && !exposes_error && !shows_some_field => report.at_span(
            span,
            "`#[expose]` has nothing to show, since no public text of this variant shows its \
             source; remove it",
        ),
        Some(_) => {}
    }
    for (position, field) in variant.fields.iter().enumerate() {
        let Some(span) = field.attrs.expose else {
            continue;
        };
        if !is_shown(variant, position) {
            report.at_span(
                span,
                "`#[expose]` has nothing to show, since no public text of this variant shows this \
                 field; remove it",
            );
        }
    }
}

/// Whether clients read this field.
fn is_shown(variant: &Variant<'_>, position: usize) -> bool {
    let attrs = &variant.fields[position].attrs;
    let by_itself = attrs.param.is_some()
        || attrs.code.is_some()
        || attrs.detail.is_some()
        || !attrs.headers.is_empty();
    let named = variant.headers.iter().chain(&variant.details);
    let mut texts = named
        .map(|text| &text.value)
        .chain(variant.public_template());
    by_itself
        || variant.public == Public::Display
        || texts.any(|text| text.fields().contains(&position))
}

/// Where the source would be shown to clients, and what to write instead.
type Leak = (Span, String);

/// The source, unless clients may read it.
fn hidden_source(variant: &Variant<'_>) -> Option<usize> {
    let source = variant.source_field()?;
    let is_exposed = variant.fields[source].attrs.expose.is_some();
    (!is_exposed).then_some(source)
}

fn shows_source(variant: &Variant<'_>, template: &Template) -> bool {
    hidden_source(variant).is_some_and(|source| template.fields().contains(&source))
}

/// The public text.
fn by_text(variant: &Variant<'_>) -> Option<Leak> {
    let shown = variant
        .public_template()
        .filter(|template| shows_source(variant, template));
    match variant.public {
        Public::Message => Some((
            shown?.written.span(),
            "this message shows the source to clients; write this text in `#[error(\"…\")]`, which only \
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
            let is_exposed = variant.fields.len() == 1 && variant.fields[0].attrs.expose.is_some();
            if is_exposed {
                return None;
            }
            let error = variant.attrs.error.as_ref();
            let span = error.map_or_else(|| variant.ident.span(), span_of);
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

/// A header's value, a member of the body.
fn by_named_texts(variant: &Variant<'_>) -> impl Iterator<Item = Leak> {
    let headers = variant.headers.iter().map(|text| ("header", text));
    let details = variant.details.iter().map(|text| ("member", text));
    headers
        .chain(details)
        .filter(|(_, text)| shows_source(variant, &text.value))
        .map(|(what, text)| {
            (
                text.value.written.span(),
                format!(
                    "this {what} shows the source to clients; write something else in it, or add \
                     `#[expose]` if they may read it"
                ),
            )
        })
}

/// The source's field itself. On the field that is delegated to, these attributes
/// are reported elsewhere (`transparent.rs`).
fn by_source(variant: &Variant<'_>) -> impl Iterator<Item = Leak> {
    let source = hidden_source(variant)
        .filter(|source| variant.inner_field() != Some(*source))
        .map(|source| &variant.fields[source].attrs);
    let shown = source.into_iter().flat_map(|attrs| {
        [
            ("param", attrs.param),
            ("code", attrs.code),
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
