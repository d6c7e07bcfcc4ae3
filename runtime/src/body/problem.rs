//! Problem Details for HTTP APIs: RFC 9457.

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::field_errors::ReadError;
use super::owned::{Object, readable};
use super::raw::Raw;
use super::read::Members;
use crate::contract::code::CodeBuf;
use crate::field::FieldPath;
use crate::field::pointer;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::{Contract, Each, PathStyle};

/// `{"type":…,"title":…,"status":…,"detail":…,"instance":…,"code":…,"errors":[…]}`, then
/// details, as `application/problem+json`.
///
/// | member | fact | |
/// |---|---|---|
/// | `type` | the documentation link; left out, it means `about:blank` | |
/// | `title` | with a `type`, the title; without one, the status phrase (RFC 9457 §4.2.1) | always there |
/// | `status` | the response's status, a number | always there |
/// | `detail` | the message | always there |
/// | `instance` | the request's path, where a layer is told to show it (`FaultLayer::instance`) | |
/// | `code` | the code, text or number | |
/// | `errors` | an item for each field error: `detail`, and `pointer`, a JSON Pointer as a URI fragment (RFC 9457 §3) | |
///
/// Details are the extension members (RFC 9457 §3.2). The kind is not sent.
///
/// A layer that negotiates (`FaultLayer::negotiate`) also sends it as
/// `application/problem+xml` (RFC 9457 Appendix B).
///
/// # What a client may meet
///
/// No member is needed. One of the wrong type counts as absent (RFC 9457 §3.1),
/// also a `status` that is a text, and is among the [`details`](Self::details).
/// `errors` may also be an object of lists by field, as ASP.NET sends it, a list
/// of texts, or a list of objects with `message` or `description`, and `field`,
/// as Spring does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// `type`, the URI reference that identifies the problem; absent means
    /// `about:blank`.
    pub type_uri: Option<String>,
    /// The short summary of the type of problem.
    pub title: Option<String>,
    /// The status that the server sent.
    pub status: Option<u16>,
    /// The text about this occurrence.
    pub detail: Option<String>,
    /// The URI reference that identifies this occurrence.
    pub instance: Option<String>,
    /// The stable machine code.
    pub code: Option<CodeBuf>,
    /// The errors by place in the request.
    pub errors: Vec<ProblemError>,
    /// All other members: the extensions of the problem's type.
    pub details: DetailMap,
}

/// One field error in [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemError {
    /// The text about this error; empty if the server sent none.
    pub detail: String,
    /// Where it is: `#/attendees/0/email`.
    pub pointer: Option<String>,
    /// All other members.
    pub details: DetailMap,
}

impl Problem {
    /// A problem without members.
    pub fn new() -> Self {
        Self::default()
    }
}

impl ProblemError {
    /// An error with what is always there.
    pub fn new(detail: impl Into<String>) -> Self {
        Self {
            detail: detail.into(),
            pointer: None,
            details: DetailMap::new(),
        }
    }
}

impl Format for Problem {
    const SHAPE: Shape = Shape::json(&[
        Member::new("type", Fact::Docs),
        Member::new("title", Fact::Chosen(title)),
        Member::new("status", Fact::Status),
        Member::new("detail", Fact::Message),
        Member::new("instance", Fact::RequestPath),
        Member::new("code", Fact::Code),
        Member::new("errors", Fact::List(Each::FieldError, &ITEM)),
        Member::details(),
    ])
    .with_media_type("application/problem+json")
    .with_xml("application/problem+xml", "problem", "urn:ietf:rfc:7807");
}

const ITEM: Shape = Shape::json(&[
    Member::new("detail", Fact::Description),
    Member::new("pointer", Fact::Path(PathStyle::Fragment)),
]);

#[expect(clippy::unnecessary_wraps, reason = "what `Fact::Chosen` takes")]
fn title(contract: &Contract<'_>) -> Option<&'static str> {
    Some(match contract.docs {
        Some(_) => contract.title,
        None => contract.reason,
    })
}

readable!(Problem);

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        let mut errors = Vec::new();
        members.each_field_error("errors", error, |_, error| {
            errors.extend(error.map(|error| error.error));
        });
        Ok(Self {
            type_uri: members.text("type"),
            title: members.text("title"),
            status: members.status("status"),
            detail: members.text("detail"),
            instance: members.text("instance"),
            code: members.code("code"),
            errors,
            details: members.rest(),
        })
    }
}

fn error(value: &Raw, path: Option<&str>) -> Option<ReadError<ProblemError>> {
    let listed_under = path.map(pointer_to);
    let error = if let Some(detail) = value.parse() {
        ProblemError {
            detail,
            pointer: listed_under,
            details: DetailMap::new(),
        }
    } else {
        let mut members = Members::of(value)?;
        let (detail, pointer) = match members.text("detail") {
            Some(detail) => (detail, members.text("pointer")),
            None => (
                members
                    .text_of(&["message", "description"])
                    .unwrap_or_default(),
                members
                    .text("pointer")
                    .or_else(|| Some(pointer_to(&members.text("field")?))),
            ),
        };
        ProblemError {
            detail,
            pointer: pointer.or(listed_under),
            details: members.rest(),
        }
    };
    Some(ReadError {
        field: None,
        error,
        is_whole: true,
    })
}

/// The pointer to a field that is named in brackets or with dots, perhaps
/// behind `$.`, as .NET's JSON reader names it.
fn pointer_to(field: &str) -> String {
    let field = match field.strip_prefix('$') {
        Some("") => "",
        Some(rest) => rest.strip_prefix('.').unwrap_or(field),
        None => field,
    };
    pointer::fragment(&FieldPath::parse(field))
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .optional("type", self.type_uri.as_ref())?
            .optional("title", self.title.as_ref())?
            .optional("status", self.status)?
            .optional("detail", self.detail.as_ref())?
            .optional("instance", self.instance.as_ref())?
            .optional("code", self.code.as_ref())?
            .unless(self.errors.is_empty(), "errors", &self.errors)?
            .close(&self.details)
    }
}

impl Serialize for ProblemError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // One that was no text is among the details.
        let is_detail = self.detail.is_empty() && self.details.contains_key("detail");
        Object::open(serializer)?
            .unless(is_detail, "detail", &self.detail)?
            .optional("pointer", self.pointer.as_ref())?
            .close(&self.details)
    }
}
