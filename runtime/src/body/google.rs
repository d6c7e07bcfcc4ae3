//! Google's errors over HTTP: AIP-193, <https://google.aip.dev/193>.

use core::time::Duration;

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::google_status::{canonical, status_name};
use super::owned::{Object, readable};
use super::raw::Raw;
use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::{Each, PathStyle, Unit};

/// `{"error":{"code":404,"message":…,"status":"NOT_FOUND","details":[…]}}`, as
/// `application/json`.
///
/// The members of `error`:
///
/// | member | fact | |
/// |---|---|---|
/// | `code` | the response's status, a number | always there |
/// | `message` | the message | always there |
/// | `status` | the name of a `google.rpc.Code`: the kind, where it is one whose HTTP status this is (`ALREADY_EXISTS` of a 409), or else the usual one for the status | always there |
/// | `details` | these objects, each without those it has no facts for | |
///
/// | `details` | members | |
/// |---|---|---|
/// | `ErrorInfo` | `reason`, the code; `domain`, that of `#[api(domain = "…")]`; `metadata`, details as texts | with a code and a domain |
/// | `BadRequest` | `fieldViolations`: of each field error `field`, `description` and `reason`, its key | with field errors |
/// | `RetryInfo` | `retryDelay`, the time to wait: `"30s"`, `"1.500s"` | with a time to wait |
/// | `Help` | `links`: one, `description` the title and `url` the documentation link | with a link |
///
/// AIP-193 wants an `ErrorInfo` in every error, a `reason` such as
/// `BOOK_NOT_FOUND` (`codes = SCREAMING_SNAKE_CASE`), and what varies in the
/// message in `metadata` as well. Without a domain or a code, details have no place
/// and do not compile. A
/// `field` is written `authors[0].name`; errors of the request as a whole are
/// those of `base`.
///
/// ```
/// use fault::ApiError;
/// use fault::body::Google;
///
/// #[derive(Debug, ApiError)]
/// #[api(format = Google, domain = "library.example.com", codes = SCREAMING_SNAKE_CASE)]
/// enum LibraryError {
///     #[status(404)]
///     #[message("no book {book}")]
///     BookNotFound {
///         #[detail]
///         book: u32,
///     },
/// }
///
/// let response = http::Response::<bytes::Bytes>::from(LibraryError::BookNotFound { book: 7 });
/// assert_eq!(
///     response.body(),
///     r#"{"error":{"code":404,"message":"no book 7","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"BOOK_NOT_FOUND","domain":"library.example.com","metadata":{"book":"7"}}]}}"#,
/// );
/// let error = Google::from_json(response.body())?;
/// assert_eq!(error.reason(), Some("BOOK_NOT_FOUND"));
/// assert_eq!(error.metadata().collect::<Vec<_>>(), [("book", "7")]);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # What a client may meet
///
/// `error` with a `message` is needed. `code` may be a text. Objects in
/// `details` are kept as they are, of whatever type; the methods look into
/// those that they know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Google {
    /// The HTTP status that the server sent.
    pub code: Option<u16>,
    /// The text for developers.
    pub message: String,
    /// The name of a `google.rpc.Code`: `NOT_FOUND`.
    pub status: Option<String>,
    /// The objects in `details`, each with its `@type`.
    pub details: Vec<DetailMap>,
    /// All other members of `error`.
    pub more: DetailMap,
    /// All members beside `error`.
    pub beside: DetailMap,
}

/// One field error in [`Google`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldViolation<'a> {
    /// The field: `authors[0].name`.
    pub field: &'a str,
    /// The text for people.
    pub description: &'a str,
    /// For programs: `TOO_LONG`.
    pub reason: Option<&'a str>,
}

/// A link to help in [`Google`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpLink<'a> {
    /// What the link is to.
    pub description: &'a str,
    /// The link.
    pub url: &'a str,
}

impl Google {
    /// An error without details, with the usual name for the status.
    pub fn new(code: u16, message: impl Into<String>) -> Self {
        Self {
            code: Some(code),
            message: message.into(),
            status: Some(canonical(code).to_owned()),
            details: Vec::new(),
            more: DetailMap::new(),
            beside: DetailMap::new(),
        }
    }

    /// The first object in `details` of the type that ends in `name`:
    /// `google.rpc.QuotaFailure`, `QuotaFailure`.
    pub fn detail(&self, name: &str) -> Option<&DetailMap> {
        self.details.iter().find(|detail| {
            let before = detail
                .text("@type")
                .and_then(|full| full.strip_suffix(name));
            before.is_some_and(|before| before.is_empty() || before.ends_with(['/', '.']))
        })
    }

    /// The stable machine code, unique in its [`domain`](Self::domain):
    /// `ErrorInfo.reason`.
    pub fn reason(&self) -> Option<&str> {
        self.detail(ERROR_INFO)?.text("reason")
    }

    /// The service that the error is from: `ErrorInfo.domain`.
    pub fn domain(&self) -> Option<&str> {
        self.detail(ERROR_INFO)?.text("domain")
    }

    /// What varies in the message: `ErrorInfo.metadata`.
    pub fn metadata(&self) -> impl Iterator<Item = (&str, &str)> {
        let metadata = self
            .detail(ERROR_INFO)
            .and_then(|info| info.get("metadata")?.as_object());
        let texts = |(name, value)| Some((String::as_str(name), serde_json::Value::as_str(value)?));
        metadata.into_iter().flatten().filter_map(texts)
    }

    /// The field errors: `BadRequest.fieldViolations`.
    pub fn field_violations(&self) -> impl Iterator<Item = FieldViolation<'_>> {
        self.items(BAD_REQUEST, "fieldViolations")
            .map(|violation| FieldViolation {
                field: text(violation, "field").unwrap_or_default(),
                description: text(violation, "description").unwrap_or_default(),
                reason: text(violation, "reason"),
            })
    }

    /// The time to wait before the next try: `RetryInfo.retryDelay`.
    pub fn retry_delay(&self) -> Option<Duration> {
        let text = self.detail(RETRY_INFO)?.text("retryDelay")?;
        let number = text.strip_suffix('s')?;
        let (seconds, fraction) = number.split_once('.').unwrap_or((number, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(seconds) || !is_digits(fraction) || fraction.len() > 9 {
            return None;
        }
        let nanos = format!("{fraction:0<9}").parse().ok()?;
        Some(Duration::new(seconds.parse().ok()?, nanos))
    }

    /// The links to help: `Help.links`.
    pub fn help_links(&self) -> impl Iterator<Item = HelpLink<'_>> {
        self.items(HELP, "links").filter_map(|link| {
            Some(HelpLink {
                description: text(link, "description").unwrap_or_default(),
                url: text(link, "url")?,
            })
        })
    }

    fn items(&self, detail: &str, name: &str) -> impl Iterator<Item = &serde_json::Value> {
        let items = self
            .detail(detail)
            .and_then(|detail| detail.get(name)?.as_array());
        items.into_iter().flatten()
    }
}

fn text<'a>(object: &'a serde_json::Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

impl Format for Google {
    const SHAPE: Shape = Shape::json(&[Member::new("error", Fact::Object(&STATUS))]);
}

/// `google.rpc.Status`, with the HTTP status as its code.
const STATUS: Shape = Shape::json(&[
    Member::new("code", Fact::Status),
    Member::new("message", Fact::Message),
    Member::new("status", Fact::Chosen(status_name)),
    Member::new(
        "details",
        Fact::Array(&[
            Shape::json(&[
                Member::new(
                    "@type",
                    Fact::Fixed("type.googleapis.com/google.rpc.ErrorInfo"),
                ),
                Member::new("reason", Fact::Code).required().as_text(),
                Member::new("domain", Fact::Domain).required(),
                Member::new("metadata", Fact::Object(&METADATA)),
            ]),
            Shape::json(&[
                Member::new(
                    "@type",
                    Fact::Fixed("type.googleapis.com/google.rpc.BadRequest"),
                ),
                Member::new(
                    "fieldViolations",
                    Fact::List(Each::FieldError, &FIELD_VIOLATION),
                ),
            ]),
            Shape::json(&[
                Member::new(
                    "@type",
                    Fact::Fixed("type.googleapis.com/google.rpc.RetryInfo"),
                ),
                Member::new("retryDelay", Fact::RetryAfter(Unit::ProtobufDuration)),
            ]),
            Shape::json(&[
                Member::new("@type", Fact::Fixed("type.googleapis.com/google.rpc.Help")),
                Member::new("links", Fact::List(Each::Once, &LINK)),
            ]),
        ]),
    ),
]);

const ERROR_INFO: &str = "google.rpc.ErrorInfo";
const BAD_REQUEST: &str = "google.rpc.BadRequest";
const RETRY_INFO: &str = "google.rpc.RetryInfo";
const HELP: &str = "google.rpc.Help";

const METADATA: Shape = Shape::json(&[Member::details().as_text()]);

const FIELD_VIOLATION: Shape = Shape::json(&[
    Member::new("field", Fact::Path(PathStyle::Brackets)),
    Member::new("description", Fact::Description),
    Member::new("reason", Fact::Key),
]);

const LINK: Shape = Shape::json(&[
    Member::new("description", Fact::Title),
    Member::new("url", Fact::Docs).required(),
]);

readable!(Google);

impl<'de> Deserialize<'de> for Google {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        let mut error = members
            .object("error")
            .ok_or_else(|| D::Error::missing_field("error"))?;
        Ok(Self {
            code: error.status_or_text("code"),
            message: error.required_text("message")?,
            status: error.text("status"),
            details: error.list("details", object).unwrap_or_default(),
            more: error.rest(),
            beside: members.rest(),
        })
    }
}

fn object(value: &Raw) -> Option<DetailMap> {
    Members::of(value).map(Members::rest)
}

impl Serialize for Google {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("error", &Status(self))?
            .close(&self.beside)
    }
}

struct Status<'a>(&'a Google);

impl Serialize for Status<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(error) = self;
        Object::open(serializer)?
            .optional("code", error.code)?
            .member("message", &error.message)?
            .optional("status", error.status.as_ref())?
            .unless(error.details.is_empty(), "details", &error.details)?
            .close(&error.more)
    }
}
