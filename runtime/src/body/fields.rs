//! Laravel's shape: a message, and texts by field.

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::field_errors::ReadError;
use super::field_map::FieldMap;
use super::owned::{Object, readable};
use super::raw::Raw;
use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::PathStyle;

/// `{"message":…,"errors":{"email":["…","…"]}}`, then details, as
/// `application/json`.
///
/// | member | fact | |
/// |---|---|---|
/// | `message` | the message | always there |
/// | `errors` | the field errors' descriptions, by field, always in a list | |
///
/// Nested fields are written with dots, `items.0.quantity`; errors of the
/// request as a whole are under `base`.
///
/// # What a client may meet
///
/// `message` is needed. `"errors":[]`, as PHP writes an empty map, is no field
/// errors; a text without a list around it is a list of one; a list of texts
/// without fields is under `base`. Of an error that is an object, `message`,
/// `description` or `detail` is the text, and `field`, in a list, the field.
/// If that is not all of it, `errors` as it was received is among the
/// [`details`](Self::details) too.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fields {
    /// The text for people.
    pub message: String,
    /// The texts by field.
    pub errors: FieldMap<String>,
    /// All other members.
    pub details: DetailMap,
}

impl Fields {
    /// A body with what is always there.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            errors: FieldMap::new(),
            details: DetailMap::new(),
        }
    }
}

impl Format for Fields {
    const SHAPE: Shape = Shape::json(&[
        Member::new("message", Fact::Message),
        Member::new("errors", Fact::Map(PathStyle::Dots, &ITEM)),
        Member::details(),
    ]);
}

const ITEM: Shape = Shape::value(Fact::Description);

readable!(Fields);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            message: members.required_text("message")?,
            errors: members.fields("errors", error),
            details: members.rest(),
        })
    }
}

fn error(value: &Raw, path: Option<&str>) -> Option<ReadError<String>> {
    if let Some(text) = value.parse() {
        return Some(ReadError {
            field: None,
            error: text,
            is_whole: true,
        });
    }
    let mut members = Members::of(value)?;
    Some(ReadError {
        error: members.text_of(&["message", "description", "detail"])?,
        field: match path {
            Some(_) => None,
            None => members.text("field"),
        },
        is_whole: members.is_empty(),
    })
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("message", &self.message)?
            .unless(self.errors.is_empty(), "errors", &self.errors)?
            .close(&self.details)
    }
}
