//! The entries of errors that the framework made: one for each status.

use std::sync::OnceLock;

use http::StatusCode;

use crate::contract::catalog::Entries;
use crate::contract::code::Code;
use crate::contract::entry::Entry;
use crate::contract::runtime::RuntimeFacts;
use crate::contract::status::{is_error, reason_or_class};
use crate::shape::asked::Asked;
use crate::shape::format::WireFormat;

/// An entry for every status.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StatusCatalog {
    /// At most one entry per status.
    entries: &'static [Entry],
    /// Whether the default entries have a code.
    coded: bool,
}

impl StatusCatalog {
    pub(crate) const DEFAULT: Self = Self {
        entries: &[],
        coded: true,
    };

    /// The entries of an enum, completed by the facts that `format` requires.
    pub(crate) fn of(catalog: &'static Entries, format: WireFormat) -> Self {
        let needs_kind = format.shape().requires(Asked::Kind);
        let needs_code = format.shape().requires(Asked::Code);
        let mut entries = Vec::<Entry>::new();
        let mut coded = needs_code;
        for mut entry in catalog.iter() {
            coded |= entry.code().is_some();
            let known = entries.iter().any(|known| known.status() == entry.status());
            if known || entry.runtime() != RuntimeFacts::NONE {
                continue;
            }
            let default = default(entry.status(), true);
            if let (true, None, Some(kind)) = (needs_kind, entry.kind(), default.kind()) {
                entry = entry.with_kind(kind);
            }
            if let (true, None, Some(code)) = (needs_code, entry.code(), default.code()) {
                entry = entry.with_code(code);
            }
            entries.push(entry);
        }
        Self {
            entries: entries.leak(),
            coded,
        }
    }

    /// The entry for `status`, an error status.
    pub(crate) fn entry(self, status: StatusCode) -> &'static Entry {
        self.entries
            .iter()
            .find(|entry| entry.status() == status)
            .unwrap_or_else(|| default(status, self.coded))
    }
}

/// The default entry of an error status, made when it is first asked for.
fn default(status: StatusCode, coded: bool) -> &'static Entry {
    const STATUSES: usize = 200;
    type Table = [OnceLock<Entry>; STATUSES];
    static PLAIN: Table = [const { OnceLock::new() }; STATUSES];
    static CODED: Table = [const { OnceLock::new() }; STATUSES];

    let status = match status.as_u16() {
        status if is_error(status) => status,
        _ => 500,
    };
    let table = if coded { &CODED } else { &PLAIN };
    table[usize::from(status - 400)].get_or_init(|| {
        let reason = reason_or_class(status);
        let entry = Entry::new(name(reason).leak(), status).with_kind(match status {
            401 | 403 => "authentication_error",
            429 => "rate_limit_error",
            400..=499 => "invalid_request_error",
            _ => "api_error",
        });
        if coded {
            entry.with_code(Code::Text(snake_case(reason).leak()))
        } else {
            entry
        }
    })
}

/// `Not Found` as `NotFound`, a name such as a variant has.
fn name(reason: &str) -> String {
    reason.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// `Not Found` as `not_found`. An apostrophe does not separate words.
fn snake_case(reason: &str) -> String {
    reason
        .replace('\'', "")
        .split(|character: char| !character.is_ascii_alphanumeric())
        .collect::<Vec<_>>()
        .join("_")
        .to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_status_has_words_of_its_own_status() {
        for status in 400..=599 {
            let status = StatusCode::from_u16(status).unwrap();
            for coded in [false, true] {
                let entry = default(status, coded);
                assert_eq!(entry.status(), status);
                assert_eq!(entry.code().is_some(), coded);
                assert!(entry.kind().is_some());
                assert!(!entry.message().is_empty());
            }
        }
    }

    #[test]
    fn codes_are_the_phrases_in_snake_case() {
        for (status, code) in [
            (404, "not_found"),
            (418, "im_a_teapot"),
            (422, "unprocessable_content"),
            (432, "bad_request"),
            (440, "login_time_out"),
            (505, "http_version_not_supported"),
        ] {
            let entry = default(StatusCode::from_u16(status).unwrap(), true);
            assert_eq!(entry.code().unwrap(), *code);
        }
    }
}
