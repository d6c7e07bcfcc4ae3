//! What no two variants may share.

use std::collections::HashMap;

use proc_macro2::Span;
use quote::ToTokens as _;

use crate::model::{Code, Model, Variant};
use crate::report::Report;

/// Clients tell errors apart by their codes. Codes of nested enums are held
/// against each other by a constant of the expansion.
pub(super) fn codes_differ(model: &Model<'_>, report: &Report) {
    let key = |variant: &Variant<'_>| match variant.code.as_ref()? {
        Code::Text(text) => Some(format!("\"{text}\"")),
        Code::Number(number) => Some(number.to_string()),
    };
    for (key, first, variant) in shared(model, report, key) {
        let text = format!("the code {key} is that of `{}` already", first.ident);
        match &variant.attrs.code {
            Some(code) => report.at(code, format!("{text}; give this one another")),
            None => report.at(
                variant.ident,
                format!("{text}; give this one another with `#[code(\"…\")]`"),
            ),
        }
    }
}

/// Two `From` impls of one type cannot be.
pub(super) fn sources_differ(model: &Model<'_>, report: &Report) {
    let key = |variant: &Variant<'_>| {
        let from = variant.from_field()?;
        Some(variant.fields[from].ty.to_token_stream().to_string())
    };
    for (_, first, variant) in shared(model, report, key) {
        let from = variant.fields.iter().find_map(|field| field.attrs.from);
        report.at_span(
            from.unwrap_or_else(Span::call_site),
            format!(
                "`{}` is made from this type already; write `#[source]` here",
                first.ident
            ),
        );
    }
}

/// What two variants have in common that is to be one variant's: each such key,
/// the first variant that has it, and a later one, which the report enters.
fn shared<'m, 'a>(
    model: &'m Model<'a>,
    report: &Report,
    key: impl Fn(&Variant<'_>) -> Option<String>,
) -> impl Iterator<Item = (String, &'m Variant<'a>, &'m Variant<'a>)> {
    let mut taken: HashMap<String, &Variant<'_>> = HashMap::new();
    model
        .variants
        .iter()
        .enumerate()
        .filter_map(move |(position, variant)| {
            let key = key(variant)?;
            if let Some(first) = taken.get(&key) {
                report.enter(position);
                return Some((key, *first, variant));
            }
            taken.insert(key, variant);
            None
        })
}
