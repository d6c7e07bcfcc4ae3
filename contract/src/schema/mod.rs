//! The JSON Schema of an error's body, from the shape of its format and its entry.

pub(crate) mod fact;
mod shape;

use fault::body::Layout;
use fault::described::Schemas;
use fault::status;
use serde_json::{Value, json};

use self::shape::Writer;
use crate::listed::Listed;
use crate::presence::Presence;

/// The body of the responses to an error.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Body {
    /// The media type, for `Content-Type`.
    pub media_type: &'static str,
    /// Whether it is JSON, rather than a text.
    pub is_json: bool,
    /// Whether there is one.
    pub presence: Presence,
    /// Its JSON Schema; of a text that of a string. Definitions are in the
    /// [`Schemas`] that it was made with.
    pub schema: Value,
}

impl Body {
    /// The body of the responses to `listed`. Types of details that several errors
    /// share are defined in `schemas`.
    pub fn of(listed: &Listed, schemas: &mut Schemas) -> Self {
        let shape = listed.format().shape();
        let details = listed.details(schemas);
        let writer = Writer::new(listed, &details);
        let (presence, mut schema) = match shape.layout() {
            Layout::Text(member) => match writer.value(&member) {
                (Presence::Never, _) => (Presence::Never, json!({ "type": "string" })),
                (presence, schema) => (presence, schema),
            },
            _ => {
                let written = writer.shape(shape);
                let is_empty = shape.is_bodiless_when_empty();
                (
                    if is_empty {
                        written.any
                    } else {
                        Presence::Always
                    },
                    written.schema,
                )
            }
        };
        if let (Some(object), false) = (
            schema.as_object_mut(),
            listed.entry().description().is_empty(),
        ) {
            object.insert(
                "description".to_owned(),
                listed.entry().description().into(),
            );
        }
        Self {
            media_type: shape.media_type(),
            is_json: !matches!(shape.layout(), Layout::Text(_)),
            presence: if status::is_bodiless(listed.entry().status().as_u16()) {
                Presence::Never
            } else {
                presence
            },
            schema,
        }
    }
}

/// The JSON Schema (2020-12) of an error's body, with all that it refers to in
/// `$defs`. What is the same in every response is an `enum` of one value.
///
/// Members that it does not name are allowed: a newer version of the API may have
/// more.
pub fn schema(listed: &Listed) -> Value {
    let mut schemas = Schemas::new();
    let mut schema = Body::of(listed, &mut schemas).schema;
    if let Some(object) = schema.as_object_mut() {
        let dialect = "https://json-schema.org/draft/2020-12/schema";
        object.insert("$schema".to_owned(), dialect.into());
        object.insert("title".to_owned(), listed.name().into());
        let definitions = schemas.definitions();
        if !definitions.is_empty() {
            object.insert("$defs".to_owned(), definitions.into());
        }
    }
    schema
}
