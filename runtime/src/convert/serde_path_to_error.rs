//! Errors of `serde_path_to_error` as field errors.

use core::error::Error;

use serde_core::de::value::Error as FormError;
use serde_path_to_error::Segment;

use super::place::{self, Place};
use crate::field::{FieldErrors, SegmentRef};

/// The place where deserializing failed, with a fixed text for what is wrong
/// there: nothing of the value is in it.
///
/// See [`convert`](crate::convert).
impl<E: Error + 'static> From<serde_path_to_error::Error<E>> for FieldErrors {
    fn from(error: serde_path_to_error::Error<E>) -> Self {
        let path = place::field_path(error.path().iter().map(|segment| match segment {
            Segment::Seq { index } => Some(SegmentRef::Index(*index)),
            Segment::Map { key: name } | Segment::Enum { variant: name } => {
                Some(SegmentRef::Name(name))
            }
            Segment::Unknown => None,
        }));
        let inner: &(dyn Error + 'static) = error.inner();
        // serde_urlencoded's error; a list of pairs has no objects in objects.
        let place = if inner.is::<FormError>() {
            Place::at_pair(path, &inner)
        } else {
            Place::at(path, &inner)
        };
        place.into_field_errors()
    }
}
