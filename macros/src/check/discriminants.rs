//! The enum of `#[api(discriminants = …)]`.

use std::collections::HashSet;

use syn::ext::IdentExt as _;

use crate::model::Model;
use crate::report::{Report, did_you_mean};

/// The enum stands beside the error type.
pub(super) fn discriminants_have_a_name_of_their_own(model: &Model<'_>, report: &Report) {
    let Some(discriminants) = &model.api.discriminants else {
        return;
    };
    let (name, own) = (&discriminants.name, model.input.ident);
    if name.unraw() == own.unraw() {
        report.at(
            name,
            format!(
                "`{own}` is the error type itself; give the enum of its variants another name: \
                 `discriminants = {}Code`",
                own.unraw()
            ),
        );
    }
}

/// Only what nests can be flat.
pub(super) fn flat_variants_nest(model: &Model<'_>, report: &Report) {
    let flat = model.api.discriminants.iter().flat_map(|of| &of.flat);
    let mut known = HashSet::new();
    for name in flat {
        if !known.insert(name) {
            report.at(name, format!("`{name}` is in the list twice; remove one"));
            continue;
        }
        let mut variants = model.variants.iter();
        match variants.find(|variant| variant.ident == name) {
            Some(variant) if variant.is_transparent() => {}
            Some(_) => report.at(
                name,
                format!(
                    "`{name}` is not `#[transparent]` and has one discriminant anyway; remove it"
                ),
            ),
            None => {
                let names: Vec<_> = model.variants.iter().map(|v| v.ident.to_string()).collect();
                let names = names.iter().map(String::as_str);
                let hint = did_you_mean(&name.to_string(), names, String::new);
                let own = model.input.ident;
                report.at(name, format!("`{own}` has no variant `{name}`{hint}"));
            }
        }
    }
}
