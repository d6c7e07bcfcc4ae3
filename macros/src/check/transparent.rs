//! Transparent variants: what they hand on to, and what means nothing on them.

use syn::LitStr;

use crate::attr::ErrorText;
use crate::model::Variant;
use crate::report::Report;

/// What is handed on to has to be known.
pub(super) fn transparent_has_one_field(variant: &Variant<'_>, report: &Report) {
    if let Some(span) = variant.attrs.transparent {
        if variant.fields.len() != 1 {
            report.at_span(
                span,
                format!(
                    "`#[transparent]` hands on to the one field of its variant, and `{0}` has {1}: \
                     write `{0}(InnerError)`",
                    variant.ident,
                    match variant.fields.len() {
                        0 => "none".to_owned(),
                        count => count.to_string(),
                    }
                ),
            );
        }
    } else if let Some(ErrorText::Transparent(span)) = &variant.attrs.error {
        if variant.fields.len() != 1 {
            report.at_span(
                *span,
                "`#[error(transparent)]` takes its text from the one field of its variant",
            );
        }
    }
}

/// The field of a transparent variant is the fault that says everything;
/// facts beside it are overridden on the variant.
pub(super) fn nothing_idle_on_transparent(variant: &Variant<'_>, report: &Report) {
    if !variant.is_transparent() {
        return;
    }
    for field in &variant.fields {
        let attrs = &field.attrs;
        let idle = [
            ("status", attrs.status),
            ("param", attrs.param),
            ("fields", attrs.fields),
            ("retry_after", attrs.retry_after),
            ("detail", attrs.detail.as_ref().map(|(span, _)| *span)),
            ("header", attrs.headers.first().map(LitStr::span)),
        ];
        for (name, span) in idle {
            if let Some(span) = span {
                report.at_span(span,
                    format!(
                        "`#[{name}]` means nothing beside `#[transparent]`, since the field says it \
                         itself; remove it"
                    ),
                );
            }
        }
    }
}
