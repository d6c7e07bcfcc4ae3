//! Cronofy's shape: field errors with a key and a description.

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::field_errors::ReadError;
use super::field_map::FieldMap;
use super::owned::{self, Object};
use super::raw::Raw;
use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::PathStyle;

/// `{"errors":{"event_id":[{"key":…,"description":…}]}}`, then details, as
/// `application/json`.
///
/// | member | fact | |
/// |---|---|---|
/// | `errors` | the field errors by field, always in a list; of each, `key` and `description` | |
///
/// Without field errors (and details) the response has no body. Nested fields
/// are written with dots, `attendees.0.email`; errors of the request as a
/// whole are under `base`.
///
/// # What a client may meet
///
/// No member is needed. `"errors":[]` is no field errors. An error may be a
/// text, which is then the description of an error without a key. In one
/// without `key`, `code` is the key, and `message` or `detail` the description.
/// In a list, `field` is the field, and those without one are under `base`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Keyed {
    /// The errors by field.
    pub errors: FieldMap<KeyedError>,
    /// All other members.
    pub details: DetailMap,
}

/// One error of a field in [`Keyed`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyedError {
    /// For programs: `errors.required`. Empty if the server sent none.
    pub key: String,
    /// For people: `required`.
    pub description: String,
    /// All other members.
    pub details: DetailMap,
}

impl Keyed {
    /// A body without errors.
    pub const fn new() -> Self {
        Self {
            errors: FieldMap::new(),
            details: DetailMap::new(),
        }
    }

    /// Reads the body of a response; an empty one is no field errors.
    ///
    /// As `serde_json::from_slice`, and besides: a byte order mark is skipped,
    /// and bytes that are not UTF-8 are read as U+FFFD.
    ///
    /// # Errors
    ///
    /// If it is not JSON.
    pub fn from_json(body: &[u8]) -> serde_json::Result<Self> {
        if body.trim_ascii().is_empty() {
            return Ok(Self::new());
        }
        owned::from_json(body)
    }
}

impl KeyedError {
    /// An error with what is always there.
    pub fn new(key: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            description: description.into(),
            details: DetailMap::new(),
        }
    }
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
        Ok(Self {
            errors: members.fields("errors", error),
            details: members.rest(),
        })
    }
}

fn error(value: &Raw, path: Option<&str>) -> Option<ReadError<KeyedError>> {
    if let Some(text) = value.parse::<String>() {
        return Some(ReadError {
            field: None,
            error: KeyedError::new("", text),
            is_whole: true,
        });
    }
    let mut members = Members::of(value)?;
    let (key, description) = match members.text("key") {
        Some(key) => (key, members.text("description")),
        None => (
            members.text_or_number("code").unwrap_or_default(),
            members.text_of(&["description", "message", "detail"]),
        ),
    };
    Some(ReadError {
        field: match path {
            Some(_) => None,
            None => members.text("field"),
        },
        error: KeyedError {
            key,
            description: description.unwrap_or_default(),
            details: members.rest(),
        },
        is_whole: true,
    })
}

impl Serialize for Keyed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .unless(self.errors.is_empty(), "errors", &self.errors)?
            .close(&self.details)
    }
}

impl Serialize for KeyedError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // What was no text is among the details.
        let is_detail = |name, text: &String| text.is_empty() && self.details.contains_key(name);
        Object::open(serializer)?
            .unless(is_detail("key", &self.key), "key", &self.key)?
            .unless(
                is_detail("description", &self.description),
                "description",
                &self.description,
            )?
            .close(&self.details)
    }
}
