//! The status: that there is one, and that its kind and its phrase go with it.

use crate::attr::{Attr, ErrorText, words};
use crate::model::{Model, StatusFrom, Variant};
use crate::report::{Report, did_you_mean};
use crate::status::{lacks_reason, named as named_status};

/// Two statuses would disagree.
pub(super) fn one_status(variant: &Variant<'_>, report: &Report) {
    let on_field = variant.fields.iter().find_map(|field| field.attrs.status);
    if let (Some(_), Some(span)) = (&variant.attrs.status, on_field) {
        report.at_span(
            span,
            "the variant has `#[status(…)]` already; keep one of the two",
        );
    }
}

/// A variant without a status would have to be guessed, and a guess of 500
/// hides a missing mapping until the error first happens.
pub(super) fn some_status(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    if variant.status != StatusFrom::Unknown || variant.attrs.seen.contains(&Attr::Status) {
        return;
    }
    if variant.near_status().is_some() {
        // Reported by the expansion (`expand/assert.rs`).
        return;
    }
    let kind = variant.attrs.kind.as_ref();
    let row = kind.and_then(|kind| model.api.row(kind));
    let what = if model.input.is_struct {
        ""
    } else {
        "variant "
    };
    let named = words(&variant.ident.to_string()).join("_").to_uppercase();
    let status = match (named_status(&named), row) {
        (Some(status), None) => status.to_string(),
        (Some(status), Some(row)) if row.statuses.allow(status) => status.to_string(),
        _ => "…".to_owned(),
    };
    let choice = match row {
        Some(row) => format!("; its kind `{}` allows {}", row.name, row.statuses.list()),
        None if matches!(variant.attrs.error, Some(ErrorText::Transparent(_))) => {
            ", or `#[transparent]` in place of `#[error(transparent)]` if its field is a fault \
             itself"
                .to_owned()
        }
        None if variant.fields.len() == 1 && variant.attrs.seen.is_empty() => {
            ", or `#[transparent]` if its field is a fault itself".to_owned()
        }
        None => String::new(),
    };
    report.at(
        variant.ident,
        format!(
            "{what}`{}` has no status: add `#[status({status})]`{choice}",
            variant.ident
        ),
    );
}

/// A status that comes from a kind needs its phrase as one that is written does,
/// if IANA has not registered it.
pub(super) fn phrase_is_written(variant: &Variant<'_>, report: &Report) {
    let (Some(status @ 400..), None, Some(kind)) = (
        variant.status.fixed(),
        &variant.attrs.status,
        &variant.attrs.kind,
    ) else {
        return;
    };
    if let Some(form) = lacks_reason(status) {
        report.at(
            kind,
            format!(
                "this kind's status, {status}, is not registered with IANA, so its reason phrase \
                 has to be written: add `{form}`"
            ),
        );
    }
}

/// The same for a status that is not an error's: a kind may allow it, but the
/// variant that is sent with it has to show that.
pub(super) fn soft_is_written(variant: &Variant<'_>, report: &Report) {
    let (Some(status @ ..400), None, Some(kind)) = (
        variant.status.fixed(),
        &variant.attrs.status,
        &variant.attrs.kind,
    ) else {
        return;
    };
    let form = lacks_reason(status).unwrap_or_else(|| format!("#[status({status}, soft)]"));
    report.at(
        kind,
        format!(
            "this kind's status, {status}, is not an error status, which each variant has \
             to write itself: add `{form}`"
        ),
    );
}

/// The table of kinds is closed, so that a misspelt kind is not a new one.
pub(super) fn kind_in_table(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let (Some(kind), Some(rows)) = (&variant.attrs.kind, &model.api.kinds) else {
        return;
    };
    if model.api.row(kind).is_some() {
        return;
    }
    let name = kind.value();
    let names = || rows.iter().map(|row| row.name.as_str());
    let hint = did_you_mean(&name, names(), || {
        let names: Vec<_> = names().map(|name| format!("`{name}`")).collect();
        format!("; it has {}", names.join(", "))
    });
    report.at(
        kind,
        format!("`{name}` is not in the table of `kinds`{hint}"),
    );
}

/// The table lists the statuses of each kind; clients rely on it.
pub(super) fn status_fits_kind(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let (Some(kind), Some(rows), Some(status)) =
        (&variant.attrs.kind, &model.api.kinds, &variant.attrs.status)
    else {
        return;
    };
    let Some(row) = model.api.row(kind) else {
        return;
    };
    if row.statuses.allow(status.code) {
        return;
    }
    let others: Vec<_> = rows
        .iter()
        .filter(|row| row.statuses.allow(status.code))
        .map(|row| format!("`{}`", row.name))
        .collect();
    let hint = match others.as_slice() {
        [] => String::new(),
        others => format!("; {} goes with {}", status.code, others.join(" or ")),
    };
    if variant.inherits(Attr::Status) && !variant.inherits(Attr::Kind) {
        report.at(
            kind,
            format!(
                "the kind `{}` goes with {}, not with {}, which is the default of the enum; \
                 add `#[status(…)]`",
                row.name,
                row.statuses.list(),
                status.code
            ),
        );
        return;
    }
    report.at_span(
        status.span,
        format!(
            "the kind `{}` goes with {}, not with {}{hint}",
            row.name,
            row.statuses.list(),
            status.code
        ),
    );
}

/// A kind of one status has that status alone, whatever is known at run time.
pub(super) fn runtime_status_fits_kind(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let (StatusFrom::Field(_), Some(kind)) = (variant.status, &variant.attrs.kind) else {
        return;
    };
    let row = model.api.row(kind);
    let Some((row, status)) = row.and_then(|row| Some((row, row.statuses.only()?))) else {
        return;
    };
    report.at(
        kind,
        format!(
            "the kind `{}` goes with {status} alone, and the status of this variant is only known \
             at run time; list all its statuses in the table (`{} = {status} | …`), or remove \
             `#[status]` from the field",
            row.name, row.name
        ),
    );
}
