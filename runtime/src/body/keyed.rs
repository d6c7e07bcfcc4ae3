//! Cronofy's shape: field errors with a key and a description.

use serde_core::de::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};

use super::read::{FieldMap, Members, take_text};
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::PathStyle;

/// `{"errors":{"event_id":[{"key":…,"description":…}]}}`, then details.
///
/// Without field errors (and details) the response has no body. Nested fields
/// are written with dots, `attendees.0.email`; errors of the request as a
/// whole are under `base`.
///
/// Read by a client, `"errors":[]` is no field errors, and an error without a
/// key is passed over.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Keyed {
    /// The errors by field.
    pub errors: FieldMap<KeyedError>,
    /// All other members.
    pub details: Map<String, Json>,
}

/// One error of a field in [`Keyed`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyedError {
    /// For programs: `errors.required`.
    pub key: String,
    /// For people: `required`.
    pub description: String,
}

impl Format for Keyed {
    const SHAPE: Shape = Shape::json(&[
        Member::new("errors", Fact::Map(PathStyle::Dots, &ITEM)),
        Member::details(),
    ])
    .bodiless_when_empty();
}

const ITEM: Shape = Shape::json(&[
    Member::new("key", Fact::Key),
    Member::new("description", Fact::Description),
]);

impl<'de> Deserialize<'de> for Keyed {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        let errors = members.fields("errors", |error| match error {
            Json::Object(mut error) => Some(KeyedError {
                key: take_text(&mut error, "key")?,
                description: take_text(&mut error, "description").unwrap_or_default(),
            }),
            _ => None,
        });
        Ok(Self {
            errors,
            details: members.rest(),
        })
    }
}
