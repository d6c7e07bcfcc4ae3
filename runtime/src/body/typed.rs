//! OnceHub's shape: a kind and a message, side by side.

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::owned::{Object, readable};
use super::read::Members;
use crate::contract::code::CodeBuf;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"type":…,"code":…,"message":…,"param":…,"doc_url":…}`, then details, as
/// `application/json`.
///
/// | member | fact | |
/// |---|---|---|
/// | `type` | the kind | required |
/// | `code` | the code, text or number | |
/// | `message` | the message | always there |
/// | `param` | the parameter at fault, or else the first field with errors | |
/// | `doc_url` | the documentation link | |
///
/// The body has no place for several field errors: `#[fields(first)]` says that
/// the first field's name is meant to do.
///
/// # What a client may meet
///
/// `type` and `message` are needed. A `code` may be a text or a number. A member
/// of another type than it should have is among the [`details`](Self::details).
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub details: DetailMap,
}

impl Typed {
    /// A body with what is always there.
    pub fn new(kind: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            code: None,
            message: message.into(),
            param: None,
            doc_url: None,
            details: DetailMap::new(),
        }
    }
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

readable!(Typed);

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

impl Serialize for Typed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("type", &self.kind)?
            .optional("code", self.code.as_ref())?
            .member("message", &self.message)?
            .optional("param", self.param.as_ref())?
            .optional("doc_url", self.doc_url.as_ref())?
            .close(&self.details)
    }
}
