//! Problem Details for HTTP APIs: RFC 9457.

use serde_core::de::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};

use super::read::{Members, take_text};
use crate::contract::code::CodeBuf;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::{Contract, Each, PathStyle};

/// `{"type":…,"title":…,"status":…,"detail":…,"instance":…,"code":…,"errors":[…]}`, then
/// details, as `application/problem+json`.
///
/// `type` is the documentation link. Without one it is left out, which means
/// `about:blank`, and the title is the status phrase (RFC 9457 §4.2.1);
/// with one it is the error's own title. `status` is the response's. `detail`
/// is the message. `instance` is the request's path, where a layer is told to
/// show it (`FaultLayer::instance`). `errors` has an item for each field error, with `detail`
/// and `pointer`, a JSON Pointer as a URI fragment (RFC 9457 §3). The kind is
/// not sent.
///
/// Read by a client, a member of the wrong type counts as absent (RFC 9457
/// §3.1), and so no member is needed.
#[derive(Debug, Clone, Default, PartialEq)]
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
    pub details: Map<String, Json>,
}

/// One field error in [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemError {
    /// The text about this error.
    pub detail: String,
    /// Where it is: `#/attendees/0/email`.
    pub pointer: Option<String>,
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
    .with_media_type("application/problem+json");
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

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        let errors = match members.take("errors") {
            Some(Json::Array(errors)) => errors,
            _ => Vec::new(),
        };
        let errors = errors.into_iter().filter_map(|error| match error {
            Json::Object(mut error) => Some(ProblemError {
                detail: take_text(&mut error, "detail")?,
                pointer: take_text(&mut error, "pointer"),
            }),
            _ => None,
        });
        Ok(Self {
            type_uri: members.text("type"),
            title: members.text("title"),
            status: members
                .take("status")
                .and_then(|status| status.as_u64()?.try_into().ok()),
            detail: members.text("detail"),
            instance: members.text("instance"),
            code: members.code("code"),
            errors: errors.collect(),
            details: members.rest(),
        })
    }
}
