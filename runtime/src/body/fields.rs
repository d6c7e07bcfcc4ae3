//! Laravel's shape: a message, and texts by field.

use serde_core::de::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};

use super::read::{FieldMap, Members};
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::PathStyle;

/// `{"message":…,"errors":{"email":["…","…"]}}`, then details.
///
/// `errors` is left out where there are none. A field's texts are always a
/// list. Nested fields are written with dots, `items.0.quantity`; errors of
/// the request as a whole are under `base`.
///
/// Read by a client, it needs `message`; `"errors":[]`, as PHP writes an empty
/// map, is no field errors, and a text without a list around it is a list of one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Fields {
    /// The text for people.
    pub message: String,
    /// The texts by field.
    pub errors: FieldMap<String>,
    /// All other members.
    pub details: Map<String, Json>,
}

impl Format for Fields {
    const SHAPE: Shape = Shape::json(&[
        Member::new("message", Fact::Message),
        Member::new("errors", Fact::Map(PathStyle::Dots, &ITEM)),
        Member::details(),
    ]);
}

const ITEM: Shape = Shape::value(Fact::Description);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            message: members.required_text("message")?,
            errors: members.fields("errors", |error| match error {
                Json::String(text) => Some(text),
                _ => None,
            }),
            details: members.rest(),
        })
    }
}
