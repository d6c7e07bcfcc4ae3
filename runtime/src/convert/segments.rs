//! The place that `serde_path_to_error` knows.

use core::error::Error;
use core::fmt::Display;

use serde_core::de::value::Error as FormError;
use serde_path_to_error::{Path, Segment};

use super::place::{self, Place};
use crate::field::{FieldPath, SegmentRef};

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
    at: impl FnOnce(FieldPath, &dyn Display) -> Place,
) -> Option<Place> {
    let mut source = rejection.source();
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<serde_path_to_error::Error<E>>() {
            return Some(at(place::field_path(steps(error.path())), error.inner()));
        }
        source = error.source();
    }
    None
}

fn steps(path: &Path) -> impl Iterator<Item = Option<SegmentRef<'_>>> {
    path.iter().map(|segment| match segment {
        Segment::Seq { index } => Some(SegmentRef::Index(*index)),
        Segment::Map { key: name } | Segment::Enum { variant: name } => {
            Some(SegmentRef::Name(name))
        }
        Segment::Unknown => None,
    })
}
