//! The "standard API"'s shape: a code and a message.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_json::{Map, Value as Json};

use super::read::Members;
use crate::contract::code::CodeBuf;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"code":"999","message":…}`, then details.
///
/// The code is required. It is a text or a number on the wire as its literal
/// in `#[code]` is; leading zeros of a text are kept. A client reads either.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Coded {
    /// The stable machine code.
    pub code: CodeBuf,
    /// The text for people.
    pub message: String,
    /// All other members.
    pub details: Map<String, Json>,
}

impl Format for Coded {
    const SHAPE: Shape = Shape::json(&[
        Member::new("code", Fact::Code).required(),
        Member::new("message", Fact::Message),
        Member::details(),
    ]);
}

impl<'de> Deserialize<'de> for Coded {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            code: members
                .code("code")
                .ok_or_else(|| D::Error::missing_field("code"))?,
            message: members.required_text("message")?,
            details: members.rest(),
        })
    }
}
