//! Transparent variants: what they delegate to, and what cannot be on it.

use syn::LitStr;

use crate::attr::ErrorText;
use crate::model::{Model, Variant};
use crate::report::Report;

/// What is delegated to has to be known.
pub(super) fn transparent_has_one_field(variant: &Variant<'_>, report: &Report) {
    let on_field = variant.fields.iter().find_map(|f| f.attrs.transparent);
    match (variant.attrs.transparent, on_field) {
        (Some(_), Some(span)) => report.at_span(
            span,
            "the variant has `#[transparent]` already; keep this one alone, on the field that \
             everything comes from",
        ),
        (Some(span), None) if variant.fields.len() != 1 => {
            let name = variant.ident;
            report.at_span(
                span,
                match variant.fields.len() {
                    0 => format!(
                        "`#[transparent]` delegates to the one field of its variant, and `{name}` \
                         has none: write `{name}(InnerError)`"
                    ),
                    count => format!(
                        "`#[transparent]` delegates to the one field of its variant, and `{name}` \
                         has {count}; put it on the field that everything comes from"
                    ),
                },
            );
        }
        (Some(_), None) | (None, Some(_)) => {}
        (None, None) => {
            if let Some(ErrorText::Transparent(span)) = &variant.attrs.error {
                if variant.fields.len() != 1 {
                    report.at_span(
                        *span,
                        "`#[error(transparent)]` takes its text from the one field of its variant",
                    );
                }
            }
        }
    }
}

/// A fault that delegates to one of its own type has no facts in the end.
pub(super) fn transparent_ends(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let inner = variant.inner_field().map(|inner| &variant.fields[inner]);
    if let Some(field) = inner.filter(|field| field.mentions_type) {
        let name = model.input.ident;
        report.at(
            field.ty,
            format!(
                "`#[transparent]` cannot delegate to `{name}` itself, whose catalog would have no \
                 end; write `#[status(…)]` on the variant and `#[source]` on this field"
            ),
        );
    }
}

/// The field that is delegated to brings all facts itself; overrides are on the
/// variant, or on the fields beside it.
pub(super) fn no_facts_on_the_inner_field(variant: &Variant<'_>, report: &Report) {
    let inner = variant.inner_field().map(|inner| &variant.fields[inner]);
    if let Some(attrs) = inner.map(|field| &field.attrs) {
        let idle = [
            ("status", attrs.status),
            ("param", attrs.param),
            ("fields", attrs.fields),
            ("retry_after", attrs.retry_after),
            ("code", attrs.code),
            ("location", attrs.location),
            ("detail", attrs.detail.as_ref().map(|(span, _)| *span)),
            ("header", attrs.headers.first().map(LitStr::span)),
        ];
        for (name, span) in idle {
            if let Some(span) = span {
                report.at_span(
                    span,
                    format!(
                        "`#[{name}]` cannot be used on the field that `#[transparent]` delegates to, \
                         whose error brings its own; remove it"
                    ),
                );
            }
        }
    }
}
