//! What clients must not read: the source, and the error that a transparent
//! variant delegates to.
//!
//! Whether some other field's type is an error, the expansion asks
//! (`expand/shown.rs`).

use proc_macro2::Span;

use crate::model::{Public, Shown, ShownBy, StatusFrom, Variant};
use crate::report::Report;

/// A source is somebody else's error, whose text may hold anything: a query, a
/// path, a password in a connection string. `#[expose]` is for what clients may
/// read all the same, and stands where there is something to expose.
pub(super) fn no_leak(variant: &Variant<'_>, report: &Report) {
    let shown = variant.shown();
    for shown in &shown {
        if let Some(text) = leak(variant, shown) {
            report.at_span(shown.span, text);
        }
    }
    let text_is_exposed = match &variant.fields[..] {
        [field] => field.attrs.expose.is_some(),
        _ => false,
    };
    let shows_display = variant.public == Public::Display;
    if shows_display && variant.attrs.expose.is_none() && !text_is_exposed {
        let error = variant.attrs.error.as_ref();
        report.at_span(
            error.map_or_else(|| variant.ident.span(), super::texts::span_of),
            "without `#[message]` clients read this text, which may show the source; add \
             `#[message(\"…\")]` for them, or `#[expose]` if they may read it",
        );
    }
    // An `#[error]` text is shown for a 4xx, or where `#[expose]` allows it.
    let exposes_error =
        variant.public == Public::Error && !matches!(variant.status, StatusFrom::Fixed(400..=499));
    let exposes_nothing = |span: Span, what| {
        report.at_span(
            span,
            format!(
                "`#[expose]` has nothing to show, since no public text of this variant shows \
                 {what}; remove it"
            ),
        );
    };
    if let Some(span) = variant.attrs.expose {
        if shown.is_empty() && !exposes_error && !shows_display {
            exposes_nothing(span, "its source");
        }
    }
    for (position, field) in variant.fields.iter().enumerate() {
        let is_shown = shows_display || shown.iter().any(|shown| shown.field == position);
        if let (Some(span), false) = (field.attrs.expose, is_shown) {
            exposes_nothing(span, "this field");
        }
    }
}

/// What is wrong with showing this field here, and what to write instead.
fn leak(variant: &Variant<'_>, shown: &Shown) -> Option<String> {
    if !variant.hidden.contains(&shown.field) {
        return None;
    }
    let is_inner = variant.inner_field() == Some(shown.field);
    let what = if is_inner {
        "the inner error, whose text is internal,"
    } else {
        "the source"
    };
    Some(match shown.by {
        ShownBy::Message => format!(
            "this message shows {what} to clients; write this text in `#[error(\"…\")]`, which only \
             the log reads, or add `#[expose]` if clients may read it"
        ),
        ShownBy::Error => format!(
            "without `#[message]` clients read this text, and it shows {what}; add \
             `#[message(\"…\")]` for them, or `#[expose]` if they may read it"
        ),
        ShownBy::Header => format!(
            "this header shows {what} to clients; write something else in it, or add `#[expose]` \
             if they may read it"
        ),
        ShownBy::Member => format!(
            "this member shows {what} to clients; write something else in it, or add `#[expose]` \
             if they may read it"
        ),
        // On the inner field they are reported by `transparent`.
        ShownBy::Attribute(_) if is_inner => return None,
        ShownBy::Attribute(name) => format!(
            "`#[{name}]` shows {what} to clients; remove it, or add `#[expose]` if they may read it"
        ),
    })
}
