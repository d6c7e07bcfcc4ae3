//! Where in a request deserialising has failed, and how.
//!
//! `serde_path_to_error` knows the place. The kind of failure is told from
//! serde's own words ("invalid type: …"), of which nothing is handed on but
//! names of fields that serde says are missing or there twice: the rest may
//! quote the request.

use core::error::Error;
use core::fmt::Display;

use serde_core::de::value::Error as FormError;
use serde_path_to_error::{Path, Segment};

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

/// Longer names and deeper places are cut off: the keys of a map are the
/// client's own.
const LONGEST_NAME: usize = 64;
const DEEPEST: usize = 32;

impl Place {
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

/// The place of a rejection whose source is serde_json's error.
pub(super) fn of_json(rejection: &dyn Error) -> Option<Place> {
    of::<serde_json::Error>(rejection)
}

/// The place of a rejection whose source is serde_urlencoded's error.
pub(super) fn of_form(rejection: &dyn Error) -> Option<Place> {
    of::<FormError>(rejection)
}

fn of<E: Error + 'static>(rejection: &dyn Error) -> Option<Place> {
    let mut source = rejection.source();
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<serde_path_to_error::Error<E>>() {
            return Some(place(error.path(), error.inner()));
        }
        source = error.source();
    }
    None
}

fn place(path: &Path, error: &dyn Display) -> Place {
    let text = error.to_string();
    let found = BEGINNINGS
        .iter()
        .find_map(|(beginning, wrong)| Some((text.strip_prefix(beginning)?, *wrong)));
    let (rest, wrong) = found.unwrap_or(("", INVALID));
    let path = match wrong {
        // serde speaks of the object; the field is what the client looks for.
        REQUIRED | DUPLICATE => match rest.split_once('`') {
            Some((name, _)) if is_name(name) => field_path(path).name(name.to_owned()),
            _ => field_path(path),
        },
        _ => field_path(path),
    };
    Place { path, wrong }
}

/// Names as they are in Rust and after `rename_all`.
fn is_name(name: &str) -> bool {
    (1..=LONGEST_NAME).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-.$@".contains(&byte))
}

/// As far as the place is known and worth saying.
fn field_path(path: &Path) -> FieldPath {
    let mut place = FieldPath::root();
    for segment in path.iter().take(DEEPEST) {
        place = match segment {
            Segment::Seq { index } => place.index(*index),
            Segment::Map { key: name } | Segment::Enum { variant: name }
                if name.len() <= LONGEST_NAME =>
            {
                place.name(name.clone())
            }
            _ => break,
        };
    }
    place
}
