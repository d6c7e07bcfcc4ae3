//! The error of an OAuth 2.0 token endpoint: RFC 6749 §5.2.

use serde_core::de::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};

use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"error":…,"error_description":…,"error_uri":…}`, then details.
///
/// `error` is the code, required, a text even where it is a number in the
/// contract; `error_description` is the message. RFC 6749 §5.2 allows printable
/// ASCII without `"` and `\` in both: a double quote is sent as `'`, any other
/// character outside as `?`. `error_uri`, the documentation link, is left out
/// where there is none; in it, what is not allowed is sent as `_`. An empty
/// `error_description` is left out (RFC 6749 Appendix A.8).
///
/// Every response carries `Cache-Control: no-store`. Without
/// `Pragma: no-cache`, which means nothing in a response (RFC 9111 §5.4).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OAuth {
    /// The machine code: `invalid_grant`.
    pub error: String,
    /// The text for the client's developer.
    pub error_description: Option<String>,
    /// The link to a page about the error.
    pub error_uri: Option<String>,
    /// All other members.
    pub details: Map<String, Json>,
}

impl Format for OAuth {
    const SHAPE: Shape = Shape::json(&[
        Member::new("error", Fact::Code)
            .required()
            .as_text()
            .with_charset(nqschar),
        Member::new("error_description", Fact::Message)
            .with_charset(nqschar)
            .skip_if_empty(),
        Member::new("error_uri", Fact::Docs).with_charset(nqchar),
        Member::details(),
    ])
    .with_header("cache-control", Fact::Fixed("no-store"));
}

/// RFC 6749 Appendix A: `NQSCHAR = %x20-21 / %x23-5B / %x5D-7E`.
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

impl<'de> Deserialize<'de> for OAuth {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        Ok(Self {
            error: members.required_text("error")?,
            error_description: members.text("error_description"),
            error_uri: members.text("error_uri"),
            details: members.rest(),
        })
    }
}
