//! Where in a request deserializing failed, and how.
//!
//! The kind of failure is recognized by serde's messages ("invalid type: …"). Of
//! these, clients only read the names of missing or repeated fields: the rest may
//! quote the request.

use core::fmt::Display;
use std::borrow::Cow;

use crate::field::{FieldErrors, FieldPath, Segment, SegmentRef};

/// A field, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Place {
    path: FieldPath,
    key: &'static str,
    description: Cow<'static, str>,
    /// The name of the field that an object lacks, which has no path.
    lacks: Option<String>,
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
const INCOMPLETE: &str = "incomplete";

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
const LONGEST_NAME: usize = 64;

/// Deeper places are cut off.
const DEEPEST: usize = 32;

/// The place as far as it is known, by steps that are `None` from where it is
/// not, and worth saying.
pub(super) fn field_path<'a>(steps: impl Iterator<Item = Option<SegmentRef<'a>>>) -> FieldPath {
    let mut place = FieldPath::root();
    for step in steps.take(DEEPEST) {
        match step {
            Some(SegmentRef::Name(name)) if name.len() > LONGEST_NAME => break,
            Some(step) => place.extend([Segment::from(step)]),
            None => break,
        }
    }
    place
}

impl Place {
    /// What an error says of `place`, where serde was when it failed.
    ///
    /// A field that is missing or there twice is named in the description and
    /// is no part of the path: where serde keeps an object in memory first
    /// (`flatten`, internally tagged and untagged enums), it may be a field of
    /// any object inside of `place`, and nothing tells which.
    pub(super) fn at(place: FieldPath, error: &dyn Display) -> Self {
        let (wrong, name) = read(error);
        let (key, description) = wrong;
        let Some(name) = name else {
            return Self::of(place, wrong);
        };
        if wrong == REQUIRED {
            Self {
                path: place,
                key: INCOMPLETE,
                description: format!("is incomplete: `{name}` is required").into(),
                lacks: Some(name),
            }
        } else {
            Self {
                path: place,
                key,
                description: format!("`{name}` {description}").into(),
                lacks: None,
            }
        }
    }

    /// The place of an error of a list of pairs (a query string, a form): there
    /// a name is all that a place is.
    pub(super) fn in_pairs(error: &dyn Display) -> Option<Self> {
        let (wrong, name) = read(error);
        Some(Self::named(&name?, wrong))
    }

    /// As [`in_pairs`](Self::in_pairs), where the pair that was read is known.
    pub(super) fn at_pair(place: FieldPath, error: &dyn Display) -> Self {
        let (wrong, name) = read(error);
        match name {
            Some(name) => Self::named(&name, wrong),
            None => Self::of(place, wrong),
        }
    }

    fn of(path: FieldPath, (key, description): Wrong) -> Self {
        Self {
            path,
            key,
            description: Cow::Borrowed(description),
            lacks: None,
        }
    }

    pub(super) fn named(name: &str, wrong: Wrong) -> Self {
        Self::of(FieldPath::root().name(name.to_owned()), wrong)
    }

    /// The field; none where the request as a whole is wrong.
    pub(super) fn field(&self) -> Option<&FieldPath> {
        (!self.path.is_root()).then_some(&self.path)
    }

    /// The name of the field that is missing where its path is not known.
    pub(super) fn lacks(&self) -> Option<&str> {
        self.lacks.as_deref()
    }

    pub(super) fn into_field_errors(self) -> FieldErrors {
        let mut errors = FieldErrors::new();
        errors.push(self.path, self.key, self.description);
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
