//! The internal text: who writes it.

use proc_macro2::Span;
use syn::spanned::Spanned as _;

use crate::attr::ErrorText;
use crate::model::{Model, Variant};
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
pub(super) fn span_of(error: &ErrorText) -> Span {
    match error {
        ErrorText::Format(text) => text.literal.span(),
        ErrorText::Transparent(span) => *span,
        ErrorText::Function(path) => path.span(),
    }
}
