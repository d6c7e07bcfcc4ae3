//! What was read of a body, before it is compared with a contract.

use crate::body::raw::Raw;
use crate::field::FieldErrors;
use crate::shape::model::{Member, Shape};

/// What was read of a body, or of a part of it.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Every member and header that shows a fact of the error, with its value.
    pub(super) facts: Vec<(Member, Option<Raw>)>,
    /// The objects of an array that are not in it.
    pub(super) missing: Vec<&'static Shape>,
    pub(super) fields: FieldErrors,
    /// What the format says nothing of, or what are details for it.
    pub(super) details: Vec<(String, Raw)>,
    /// How many fixed values there are.
    pub(super) fixed: usize,
    /// Whether a fixed value is another.
    pub(super) is_foreign: bool,
}

impl Said {
    /// Adds a detail, unless there is one of its name.
    pub(super) fn detail(&mut self, name: String, value: Raw) {
        if !self.details.iter().any(|(known, _)| *known == name) {
            self.details.push((name, value));
        }
    }

    /// Adds what was read of a part.
    pub(super) fn add(&mut self, other: Self) {
        self.facts.extend(other.facts);
        self.missing.extend(other.missing);
        for (path, error) in other.fields {
            self.fields.push_error(path, error);
        }
        for (name, value) in other.details {
            self.detail(name, value);
        }
        self.fixed += other.fixed;
        self.is_foreign |= other.is_foreign;
    }
}
