//! What no two variants may share.

use std::collections::HashMap;

use proc_macro2::Span;
use quote::ToTokens as _;
use syn::Type;

use crate::attr::Attr;
use crate::model::{Code, Model, Variant};
use crate::report::Report;

/// Clients tell errors apart by their codes, unless that is not meant. Codes of
/// nested enums are held against each other by a constant of the expansion; so
/// that `shared` on one variant alone is not a mistake here, since its enum may be
/// nested beside another that has the code.
pub(super) fn codes_differ(model: &Model<'_>, report: &Report) {
    let key = |variant: &Variant<'_>| match variant.code.as_ref()? {
        Code::Text(text) => Some(format!("\"{text}\"")),
        Code::Number(number) => Some(number.to_string()),
    };
    let shared = |variant: &Variant<'_>| variant.attrs.code.as_ref()?.shared;
    for (key, variants) in grouped(model, |variant| key(variant).into_iter().collect()) {
        let (first, others) = (variants[0], &variants[1..]);
        if variants.iter().any(|variant| shared(variant).is_some()) {
            for variant in variants.iter().filter(|variant| shared(variant).is_none()) {
                let other = if variant.position == first.position {
                    others[0]
                } else {
                    first
                };
                report.enter(variant.position);
                let text = format!(
                    "the code {key} is shared with `{}`, so `shared` has to be on both: \
                     write `#[code({key}, shared)]`",
                    other.ident
                );
                at_code(variant, &text, report);
            }
            continue;
        }
        for variant in others {
            report.enter(variant.position);
            let text = format!("`{}` has the code {key} already", first.ident);
            match &variant.attrs.code {
                Some(_) => at_code(
                    variant,
                    &format!(
                        "{text}; give this one another, or write `#[code({key}, shared)]` on each \
                         if that is meant"
                    ),
                    report,
                ),
                None => at_code(
                    variant,
                    &format!("{text}; give this one another with `#[code(\"…\")]`"),
                    report,
                ),
            }
        }
    }
}

/// Clients may still know a code that is no longer sent. Those of nested enums are
/// held against each other by a constant of the expansion.
pub(super) fn retired_codes_are_not_sent(model: &Model<'_>, report: &Report) {
    let retired: Vec<String> = model
        .api
        .retired
        .iter()
        .flatten()
        .map(|row| row.code.written())
        .collect();
    for variant in &model.variants {
        let key = match &variant.code {
            Some(Code::Text(text)) => format!("{text:?}"),
            Some(Code::Number(number)) => number.to_string(),
            None => continue,
        };
        if retired.contains(&key) {
            report.enter(variant.position);
            let text = format!(
                "the code {key} is retired, and clients may still know it; give this variant \
                 another with `#[code(\"…\")]`, or remove it from `retired(…)`"
            );
            at_code(variant, &text, report);
        }
    }
}

/// On the code as it is written, or on the name that it is made of.
fn at_code(variant: &Variant<'_>, text: &str, report: &Report) {
    match &variant.attrs.code {
        Some(code) => report.at(&code.value, text),
        None => report.at(variant.ident, text),
    }
}

/// A name of underscores has no word to make a code from.
pub(super) fn name_becomes_a_code(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let is_to = model.api.codes.is_some()
        && !variant.is_transparent()
        && !variant.attrs.seen.contains(&Attr::Code)
        && variant.code_field().is_none();
    if is_to && variant.code.is_none() {
        report.at(
            variant.ident,
            format!(
                "the name `{}` has no word to make a code from; write `#[code(\"…\")]`",
                variant.ident
            ),
        );
    }
}

/// Two `From` impls of one type cannot be.
pub(super) fn sources_differ(model: &Model<'_>, report: &Report) {
    let keys = |variant: &Variant<'_>| {
        let types = sources(variant).into_iter();
        let mut keys: Vec<String> = types.map(|ty| ty.to_token_stream().to_string()).collect();
        // Twice in one list is reported by itself.
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    for (key, variants) in grouped(model, keys) {
        for variant in &variants[1..] {
            report.enter(variant.position);
            let first = variants[0].ident;
            let mut listed = variant
                .fields
                .iter()
                .flat_map(|field| &field.attrs.from_types);
            if let Some(ty) = listed.find(|ty| ty.to_token_stream().to_string() == key) {
                report.at(
                    ty,
                    format!("`{first}` is made from this type already; remove it here"),
                );
                continue;
            }
            let from = variant.fields.iter().find_map(|field| field.attrs.from);
            report.at_span(
                from.unwrap_or_else(Span::call_site),
                format!("`{first}` is made from this type already; write `#[source]` here"),
            );
        }
    }
}

/// The types that the variant is made from.
fn sources<'v>(variant: &'v Variant<'_>) -> Vec<&'v Type> {
    match variant.from_field().map(|from| &variant.fields[from]) {
        Some(field) if field.attrs.from_types.is_empty() => vec![field.ty],
        Some(field) => field.attrs.from_types.iter().collect(),
        None => Vec::new(),
    }
}

/// The variants that have a key in common, by the first that has it.
fn grouped<'m, 'a>(
    model: &'m Model<'a>,
    keys: impl Fn(&Variant<'_>) -> Vec<String>,
) -> Vec<(String, Vec<&'m Variant<'a>>)> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<(String, Vec<&Variant<'_>>)> = Vec::new();
    for variant in &model.variants {
        for key in keys(variant) {
            let place = *places.entry(key.clone()).or_insert(groups.len());
            match groups.get_mut(place) {
                Some((_, variants)) => variants.push(variant),
                None => groups.push((key, vec![variant])),
            }
        }
    }
    groups
}
