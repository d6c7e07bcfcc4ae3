//! What has a code, and when two that have one are the same error.
//!
//! Errors are told apart by what clients see of them, so that a type that is
//! nested twice is one type, unless variants on the way make other errors of its
//! entries. Two errors are one if
//!
//! - their types have the same path, name and place of the derive, and their
//!   variants the same name; a generic type is the same for all parameters as
//!   far as its own entries go, since those do not depend on the parameters;
//! - and they are sent with the same status and kind. What else a variant on the
//!   way overrides (message, title, parameter, headers, …) is said about the same
//!   error.
//!
//! For a code that a variant gives to all that it nests, the nested entries have
//! to be the same one by one: so `V<A>` and `V<B>` differ where `A` and `B` do.
//! Rust has no identity of types that a constant could compare; this needs none.

use super::catalog::{Entries, Nested};
use super::code::Code;
use super::code_hash::is_number;
use super::const_text::same;
use super::entry::Entry;
use super::sent::{Overlay, SentStatus};

/// A code, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) hash: u32,
    pub(super) code: Code<'static>,
    /// Whether `shared` stands beside it.
    pub(super) is_shared: bool,
    pub(super) owner: &'static Entries,
    pub(super) of: Of,
    pub(super) seen: Seen,
    /// Whether the code is written as a text, though it is a number; and
    /// whether it is in the nested type that brings it.
    pub(super) is_written: bool,
    pub(super) is_written_there: bool,
    /// 0 for the type's own, else the position of the nested type that brings
    /// it, from 1.
    pub(super) from: usize,
}

impl Row {
    pub(super) const fn is_retired(&self) -> bool {
        matches!(self.of, Of::Retired)
    }
}

/// What has a code.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    Entry(&'static Entry),
    /// A variant that gives it to all that it nests.
    Nested(&'static Nested),
    /// No variant any more: the code is retired.
    Retired,
}

impl Of {
    pub(super) const fn variant(self) -> &'static str {
        match self {
            Self::Entry(entry) => entry.name(),
            Self::Nested(nested) => nested.variant(),
            Self::Retired => "",
        }
    }
}

/// What clients see of an error and tell it from others by; of a variant that
/// nests, what it and those around it override.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) status: Option<SentStatus>,
    pub(super) kind: Option<&'static str>,
}

impl Seen {
    pub(super) const NOTHING: Self = Self {
        status: None,
        kind: None,
    };

    pub(super) const fn of(entry: &Entry, overlay: Option<&Overlay<'_>>) -> Self {
        match overlay {
            Some(overlay) => Self {
                status: Some(overlay.status(entry)),
                kind: overlay.kind(entry),
            },
            None => Self {
                status: Some(SentStatus::of(entry)),
                kind: entry.kind(),
            },
        }
    }

    const fn is(&self, other: &Self) -> bool {
        let status = match (self.status, other.status) {
            (Some(a), Some(b)) => a.is(b),
            (None, None) => true,
            _ => false,
        };
        status && same_option(self.kind, other.kind)
    }
}

pub(super) const fn sends_same_code(a: &Row, b: &Row) -> bool {
    match (a.code, b.code) {
        (Code::Text(a), Code::Text(b)) => same(a, b),
        (Code::Number(a), Code::Number(b)) => a == b,
        (Code::Number(number), Code::Text(text)) => a.is_written && is_number(text, number),
        (Code::Text(text), Code::Number(number)) => b.is_written && is_number(text, number),
    }
}

/// Whether both come from one type, which reports them itself. Not where they
/// are alike in the outer type's format alone.
pub(super) const fn is_reported_there(a: &Row, b: &Row) -> bool {
    a.from == b.from
        && match (a.code, b.code) {
            (Code::Number(_), Code::Text(_)) => a.is_written_there,
            (Code::Text(_), Code::Number(_)) => b.is_written_there,
            _ => true,
        }
}

pub(super) const fn is_same_error(a: &Row, b: &Row) -> bool {
    if !same_type(a.owner, b.owner) || !a.seen.is(&b.seen) {
        return false;
    }
    match (a.of, b.of) {
        (Of::Entry(a), Of::Entry(b)) => same(a.name(), b.name()),
        (Of::Nested(a), Of::Nested(b)) => {
            same(a.variant(), b.variant()) && same_entries(a.entries(), b.entries())
        }
        _ => false,
    }
}

/// Whether two types are one as far as their definition goes: not their
/// parameters.
const fn same_type(a: &'static Entries, b: &'static Entries) -> bool {
    let (place_a, place_b) = (a.place(), b.place());
    place_a.0 == place_b.0
        && place_a.1 == place_b.1
        && a.own().len() == b.own().len()
        && same(a.name(), b.name())
        && same(a.path(), b.path())
}

/// Whether all entries of two types are the same errors.
const fn same_entries(a: &'static Entries, b: &'static Entries) -> bool {
    if !same_type(a, b) || a.nested().len() != b.nested().len() {
        return false;
    }
    let (own_a, own_b) = (a.own(), b.own());
    let mut i = 0;
    while i < own_a.len() {
        let seen = Seen::of(&own_a[i], None);
        if !same(own_a[i].name(), own_b[i].name()) || !seen.is(&Seen::of(&own_b[i], None)) {
            return false;
        }
        i += 1;
    }
    let (nested_a, nested_b) = (a.nested(), b.nested());
    let mut i = 0;
    while i < nested_a.len() {
        if !same_entries(nested_a[i].entries(), nested_b[i].entries()) {
            return false;
        }
        i += 1;
    }
    true
}

const fn same_option(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// Whether both are one variant, which other variants have changed on the way.
pub(super) const fn is_same_variant(a: &Row, b: &Row) -> bool {
    same_type(a.owner, b.owner) && same(a.of.variant(), b.of.variant())
}
