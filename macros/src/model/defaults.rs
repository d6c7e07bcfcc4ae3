//! The defaults of an enum for its variants: `#[status]`, `#[kind]`, `#[error]`,
//! `#[header]`, `#[retry]`, `#[format]`, `#[log]` above it.

use super::field::Field;
use crate::attr::{Api, Attr, Defaults, VariantAttrs};

/// Gives a variant the defaults that it does not override.
pub(super) fn inherit(
    attrs: &mut VariantAttrs,
    fields: &[Field<'_>],
    defaults: &Defaults,
    api: &Api,
) {
    let Defaults {
        status,
        kind,
        error,
        headers,
        retry,
        format,
        log,
        seen,
        header_misread,
    } = defaults;
    let waits = fields.iter().any(|field| field.attrs.retry_after.is_some());
    let has = |attr| attrs.seen.contains(&attr);
    // A kind with one error status brings the status, too.
    let row = attrs.kind.as_ref().and_then(|kind| api.row(kind));
    let has_status = has(Attr::Status)
        || row.is_some_and(|row| row.statuses.only().is_some_and(|code| code >= 400))
        || fields.iter().any(|field| field.attrs.status.is_some());
    // `#[retry_after]` on a field implies `after`.
    let has_retry = waits || has(Attr::Retry);
    let (has_kind, has_error) = (has(Attr::Kind), has(Attr::Error));
    let (has_format, has_log) = (has(Attr::Format), has(Attr::Log));
    let filled = [
        (
            Attr::Status,
            fill(&mut attrs.status, status.as_ref(), has_status),
        ),
        (Attr::Kind, fill(&mut attrs.kind, kind.as_ref(), has_kind)),
        (
            Attr::Error,
            fill(&mut attrs.error, error.as_ref(), has_error),
        ),
        (
            Attr::Retry,
            fill(&mut attrs.retry, retry.as_ref(), has_retry),
        ),
        (
            Attr::Format,
            fill(&mut attrs.format, format.as_ref(), has_format),
        ),
        (Attr::Log, fill(&mut attrs.log, log.as_ref(), has_log)),
    ];
    let inherited = filled.into_iter().filter(|(_, is_filled)| *is_filled);
    attrs.inherited = inherited.map(|(attr, _)| attr).collect();

    let on_fields = fields.iter().flat_map(|field| &field.attrs.headers);
    let on_variant = attrs.headers.iter().map(|header| &header.name);
    let mut taken: Vec<String> = on_variant
        .chain(on_fields)
        .map(|name| name.value().to_ascii_lowercase())
        .collect();
    if waits {
        taken.push("retry-after".to_owned());
    }
    for header in headers {
        if !taken.contains(&header.name.value().to_ascii_lowercase()) {
            attrs.inherited.push(Attr::Header);
            attrs.headers.push(header.clone());
        }
    }

    attrs.header_misread |= header_misread;
    attrs.seen.extend(seen);
}

/// Puts a default into the slot of a variant that has no value itself.
fn fill<T: Clone>(slot: &mut Option<T>, default: Option<&T>, is_there: bool) -> bool {
    match default {
        Some(default) if !is_there => {
            *slot = Some(default.clone());
            true
        }
        _ => false,
    }
}
