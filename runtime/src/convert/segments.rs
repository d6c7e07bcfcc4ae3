//! The place that `serde_path_to_error` knows.

use core::error::Error;
use core::fmt::Display;

use serde_core::de::value::Error as FormError;
use serde_path_to_error::{Path, Segment};

use super::place::{LONGEST_NAME, Place};
use crate::field::FieldPath;

/// Deeper places are cut off.
const DEEPEST: usize = 32;

/// The place of a rejection whose source is serde_json's error.
pub(super) fn of_json(rejection: &dyn Error) -> Option<Place> {
    of::<serde_json::Error>(rejection, Place::at)
}

/// The place of a rejection whose source is serde_urlencoded's error.
pub(super) fn of_form(rejection: &dyn Error) -> Option<Place> {
    of::<FormError>(rejection, Place::at_pair)
}

fn of<E: Error + 'static>(
    rejection: &dyn Error,
    place: impl FnOnce(FieldPath, &dyn Display) -> Place,
) -> Option<Place> {
    let mut source = rejection.source();
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<serde_path_to_error::Error<E>>() {
            return Some(place(field_path(error.path()), error.inner()));
        }
        source = error.source();
    }
    None
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
