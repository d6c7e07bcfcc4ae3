//! Where in a request deserializing failed, and how.
//!
//! The kind of failure is recognized by serde's messages ("invalid type: …"). Of
//! these, clients only read the names of missing or repeated fields: the rest may
//! quote the request.

use core::fmt::Display;

use crate::field::{FieldErrors, FieldPath};

/// A field, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Place {
    path: FieldPath,
    wrong: Wrong,
}

/// The text for programs, and the one for people.
type Wrong = (&'static str, &'static str);

pub(super) const INVALID: Wrong = ("invalid", "is not valid");
pub(super) const WRONG_TYPE: Wrong = ("wrong_type", "is of the wrong type");
const REQUIRED: Wrong = ("required", "is required");
const DUPLICATE: Wrong = ("duplicate", "is there more than once");
const UNKNOWN: Wrong = ("unknown", "is not known");
const NOT_ALLOWED: Wrong = ("not_allowed", "is not one of the allowed values");
const WRONG_LENGTH: Wrong = ("wrong_length", "is of the wrong length");

/// How serde begins its messages.
const BEGINNINGS: [(&str, Wrong); 7] = [
    ("missing field `", REQUIRED),
    ("duplicate field `", DUPLICATE),
    ("unknown field `", UNKNOWN),
    ("invalid type: ", WRONG_TYPE),
    ("invalid value: ", NOT_ALLOWED),
    ("unknown variant `", NOT_ALLOWED),
    ("invalid length ", WRONG_LENGTH),
];

/// Longer names are cut off, since the client chooses the keys of a map.
pub(super) const LONGEST_NAME: usize = 64;

impl Place {
    /// The mistake that an error of serde describes, which occurred at `place`.
    pub(super) fn at(place: FieldPath, error: &dyn Display) -> Self {
        let (wrong, name) = read(error);
        let path = match name {
            Some(name) => place.name(name),
            None => place,
        };
        Self { path, wrong }
    }

    /// The place of an error that does not know where it is, in a list of pairs
    /// (a query string, a form): there a name is all that a place is.
    pub(super) fn in_pairs(error: &dyn Display) -> Option<Self> {
        let (wrong, name) = read(error);
        Some(Self::named(&name?, wrong))
    }

    pub(super) fn named(name: &str, wrong: Wrong) -> Self {
        Self {
            path: FieldPath::root().name(name.to_owned()),
            wrong,
        }
    }

    /// The field; none where the request as a whole is wrong.
    pub(super) fn field(&self) -> Option<&FieldPath> {
        (!self.path.is_root()).then_some(&self.path)
    }

    pub(super) fn into_field_errors(self) -> FieldErrors {
        let (key, description) = self.wrong;
        let mut errors = FieldErrors::new();
        errors.push(self.path, key, description);
        errors
    }
}

/// How deserializing failed, and the name of the field if serde's place is the
/// object around it.
fn read(error: &dyn Display) -> (Wrong, Option<String>) {
    let text = error.to_string();
    let found = BEGINNINGS
        .iter()
        .find_map(|(beginning, wrong)| Some((text.strip_prefix(beginning)?, *wrong)));
    let (rest, wrong) = found.unwrap_or(("", INVALID));
    let name = match wrong {
        REQUIRED | DUPLICATE => rest.split_once('`').map(|(name, _)| name),
        _ => None,
    };
    let name = name.filter(|name| is_name(name));
    (wrong, name.map(str::to_owned))
}

/// Names as they are in Rust and after `rename_all`.
fn is_name(name: &str) -> bool {
    (1..=LONGEST_NAME).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-.$@".contains(&byte))
}
