//! The error of an OAuth 2.0 token endpoint: RFC 6749 §5.2.

use core::ops::RangeInclusive;

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::owned::{Object, readable};
use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"error":…,"error_description":…,"error_uri":…}`, then details, as
/// `application/json`.
///
/// | member | fact | |
/// |---|---|---|
/// | `error` | the code, a text even where it is a number in the contract | required |
/// | `error_description` | the message, unless it is empty (RFC 6749 Appendix A.8) | |
/// | `error_uri` | the documentation link | |
///
/// RFC 6749 §5.2 allows printable ASCII without `"` and `\` in the first two.
/// In a message, a double quote is sent as `'`, any other character outside as
/// `?`; a code with such a character does not compile. In the link, what is not
/// allowed is sent as `_`.
///
/// Every response carries `Cache-Control: no-store`. Without
/// `Pragma: no-cache`, which means nothing in a response (RFC 9111 §5.4).
///
/// # What a client may meet
///
/// `error` is needed; a number is read as the text of its digits. What is read,
/// and what is written of this type, is not put into the RFC's characters.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OAuth {
    /// The machine code: `invalid_grant`.
    pub error: String,
    /// The text for the client's developer.
    pub error_description: Option<String>,
    /// The link to a page about the error.
    pub error_uri: Option<String>,
    /// All other members.
    pub details: DetailMap,
}

impl OAuth {
    /// A body with what is always there.
    pub fn new(error: impl Into<String>) -> Self {
        Self {
            error: error.into(),
            error_description: None,
            error_uri: None,
            details: DetailMap::new(),
        }
    }
}

impl Format for OAuth {
    const SHAPE: Shape = Shape::json(&[
        Member::new("error", Fact::Code)
            .required()
            .as_text()
            .with_charset(nqschar)
            .with_code_characters(NQSCHAR),
        Member::new("error_description", Fact::Message)
            .with_charset(nqschar)
            .skip_if_empty(),
        Member::new("error_uri", Fact::Docs).with_charset(nqchar),
        Member::details(),
    ])
    .with_header("cache-control", Fact::Fixed("no-store"));
}

/// RFC 6749 Appendix A: `NQSCHAR = %x20-21 / %x23-5B / %x5D-7E`.
const NQSCHAR: &[RangeInclusive<u8>] = &[0x20..=0x21, 0x23..=0x5B, 0x5D..=0x7E];

/// What is sent in place of a character that is no NQSCHAR.
fn nqschar(character: char) -> char {
    match character {
        '"' => '\'',
        '\\' => '?',
        ' '..='~' => character,
        _ => '?',
    }
}

/// RFC 6749 Appendix A: `NQCHAR = %x21 / %x23-5B / %x5D-7E`.
fn nqchar(character: char) -> char {
    match character {
        '"' | '\\' => '_',
        '!'..='~' => character,
        _ => '_',
    }
}

readable!(OAuth);

impl<'de> Deserialize<'de> for OAuth {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            error: members
                .text_or_number("error")
                .ok_or_else(|| D::Error::missing_field("error"))?,
            error_description: members.text("error_description"),
            error_uri: members.text("error_uri"),
            details: members.rest(),
        })
    }
}

impl Serialize for OAuth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("error", &self.error)?
            .optional("error_description", self.error_description.as_ref())?
            .optional("error_uri", self.error_uri.as_ref())?
            .close(&self.details)
    }
}
