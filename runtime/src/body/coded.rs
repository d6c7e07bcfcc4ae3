//! The "standard API"'s shape: a code and a message.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::owned::{Object, readable};
use super::read::Members;
use crate::contract::code::CodeBuf;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"code":"999","message":…}`, then details, as `application/json`.
///
/// | member | fact | |
/// |---|---|---|
/// | `code` | the code, text or number as its literal in `#[code]` is | required |
/// | `message` | the message | always there |
///
/// # What a client may meet
///
/// `code` and `message` are needed. The code may be a text, whose leading zeros
/// are kept, or a number; one that is no whole number of 64 bits is read as the
/// text of its digits.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coded {
    /// The stable machine code.
    pub code: CodeBuf,
    /// The text for people.
    pub message: String,
    /// All other members.
    pub details: DetailMap,
}

impl Coded {
    /// A body with what is always there.
    pub fn new(code: impl Into<CodeBuf>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: message.into(),
            details: DetailMap::new(),
        }
    }
}

impl Format for Coded {
    const SHAPE: Shape = Shape::json(&[
        Member::new("code", Fact::Code).required(),
        Member::new("message", Fact::Message),
        Member::details(),
    ]);
}

readable!(Coded);

impl<'de> Deserialize<'de> for Coded {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            code: members
                .code("code")
                .or_else(|| members.text_or_number("code").map(CodeBuf::Text))
                .ok_or_else(|| D::Error::missing_field("code"))?,
            message: members.required_text("message")?,
            details: members.rest(),
        })
    }
}

impl Serialize for Coded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("code", &self.code)?
            .member("message", &self.message)?
            .close(&self.details)
    }
}
