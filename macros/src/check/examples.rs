//! Examples: that each is one of something.

use crate::model::Variant;
use crate::report::Report;

/// An example of a field that no response shows would be of no use.
pub(super) fn example_is_shown(variant: &Variant<'_>, report: &Report) {
    let texts = || {
        let named = variant.headers.iter().chain(&variant.details);
        let named = named.map(|text| &text.value);
        variant.public_template().into_iter().chain(named)
    };
    // A text that names what is not there is a mistake by itself.
    if texts().any(|text| text.unresolved) {
        return;
    }
    for (position, field) in variant.fields.iter().enumerate() {
        let attrs = &field.attrs;
        let Some((span, _)) = attrs.example else {
            continue;
        };
        let in_text = texts().any(|text| text.shows.iter().any(|show| show.field == position));
        let is_fact = attrs.status.is_some()
            || attrs.code.is_some()
            || attrs.param.is_some()
            || attrs.fields.is_some()
            || attrs.retry_after.is_some()
            || attrs.detail.is_some()
            || !attrs.headers.is_empty();
        if variant.inner_field() == Some(position) {
            report.at_span(
                span,
                "the examples of a fault that a variant delegates to are in its own type; remove \
                 this one",
            );
        } else if !in_text && !is_fact {
            report.at_span(
                span,
                format!(
                    "no response shows the field `{}`, so that its example is of no use; show it \
                     with `#[message]`, `#[detail]` or `#[header]`, or remove the example",
                    field.member.name()
                ),
            );
        }
    }
}
