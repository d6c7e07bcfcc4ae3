//! OnceHub's shape: a kind and a message, side by side.

use serde_core::de::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};

use super::read::Members;
use crate::contract::code::CodeBuf;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"type":…,"code":…,"message":…,"param":…,"doc_url":…}`, then details.
///
/// `type` is the kind and is required; `code`, `param` and `doc_url` are left
/// out where the error has none. The body has no place for several field
/// errors: `param` names the first field that has some.
///
/// Read by a client, it needs `type` and `message`; a `code` may be a number.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    /// `type`, the class of error.
    pub kind: String,
    /// The stable machine code.
    pub code: Option<CodeBuf>,
    /// The text for people.
    pub message: String,
    /// The request parameter at fault.
    pub param: Option<String>,
    /// The link to the error's documentation.
    pub doc_url: Option<String>,
    /// All other members.
    pub details: Map<String, Json>,
}

impl Format for Typed {
    const SHAPE: Shape = Shape::json(&[
        Member::new("type", Fact::Kind).required(),
        Member::new("code", Fact::Code),
        Member::new("message", Fact::Message),
        Member::new("param", Fact::Param),
        Member::new("doc_url", Fact::Docs),
        Member::details(),
    ]);
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            kind: members.required_text("type")?,
            code: members.code("code"),
            message: members.required_text("message")?,
            param: members.text("param"),
            doc_url: members.text("doc_url"),
            details: members.rest(),
        })
    }
}
