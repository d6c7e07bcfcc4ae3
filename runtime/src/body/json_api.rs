//! JSON:API 1.1, <https://jsonapi.org/format/1.1/#errors>.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::owned::{Object, readable};
use super::raw::Raw;
use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::{Each, PathStyle};

/// `{"errors":[{"status":"422","code":…,"title":…,"detail":…,"source":{"pointer":…}}]}`,
/// as `application/vnd.api+json`.
///
/// One item for each field error; without field errors, one for the error
/// itself. The members of an item:
///
/// | member | fact | |
/// |---|---|---|
/// | `status` | the response's status, as a text | always there |
/// | `code` | a field error's key; of the error itself the code, as a text | |
/// | `title` | the title | always there |
/// | `detail` | a field error's description; of the error itself the message | always there |
/// | `source` | of a field error `pointer`, a JSON Pointer; of the error itself `parameter`, the parameter at fault | |
/// | `links` | `type`, the documentation link: what `links.about` is for is a page about this one occurrence | |
/// | `meta` | a field error's rule parameters, and details | |
///
/// No item has an `id`: JSON:API wants it unique to the item, and the id of the
/// request is that of all items. Where a layer shows it, it is in `meta`.
///
/// A `pointer` leads from the root of the request's document. JSON:API's own
/// documents have fields under `/data/attributes`, and so is their path:
/// `errors.push("data.attributes.title", …)`. It should lead to a value that is
/// there; for a member that is missing, to the object that lacks it. A
/// `parameter` is one of the query string.
///
/// ```
/// use fault::body::JsonApi;
/// use fault::{ApiError, FieldErrors};
///
/// #[derive(Debug, ApiError)]
/// #[api(format = JsonApi)]
/// enum ArticleError {
///     #[status(422)]
///     #[title("Invalid attribute")]
///     Invalid(#[fields] FieldErrors),
/// }
///
/// let mut errors = FieldErrors::new();
/// errors.push("data.attributes.title", "blank", "is blank");
/// let response = http::Response::<bytes::Bytes>::from(ArticleError::Invalid(errors));
/// assert_eq!(
///     response.body(),
///     r#"{"errors":[{"status":"422","code":"blank","title":"Invalid attribute","detail":"is blank","source":{"pointer":"/data/attributes/title"}}]}"#,
/// );
/// ```
///
/// # What a client may meet
///
/// `errors` is needed, a list. No member of an item is. A `status` may be a
/// number, and so may a `code`. An item that is not an object is passed over;
/// then `errors` as it was received is among the [`details`](Self::details).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct JsonApi {
    /// The errors.
    pub errors: Vec<JsonApiError>,
    /// All other members of the document: `meta`, `links`, `jsonapi`.
    pub details: DetailMap,
}

/// One error in [`JsonApi`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct JsonApiError {
    /// The identifier of this occurrence.
    pub id: Option<String>,
    /// The status that the server sent, of this error.
    pub status: Option<u16>,
    /// The stable machine code, or a field error's key.
    pub code: Option<String>,
    /// The short summary of the type of error.
    pub title: Option<String>,
    /// The text about this occurrence.
    pub detail: Option<String>,
    /// Where in the request the error is.
    pub source: JsonApiSource,
    /// Links by name; [`docs`](Self::docs) is the one to the documentation.
    pub links: DetailMap,
    /// What JSON:API says nothing of.
    pub meta: DetailMap,
    /// All other members.
    pub details: DetailMap,
}

/// Where in the request a [`JsonApiError`] is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct JsonApiSource {
    /// A JSON Pointer into the request's document: `/data/attributes/title`.
    pub pointer: Option<String>,
    /// A parameter of the query string: `page[number]`.
    pub parameter: Option<String>,
    /// A header of the request.
    pub header: Option<String>,
    /// All other members.
    pub details: DetailMap,
}

impl JsonApi {
    /// A document with these errors.
    pub const fn new(errors: Vec<JsonApiError>) -> Self {
        Self {
            errors,
            details: DetailMap::new(),
        }
    }
}

impl JsonApiError {
    /// An error without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// The link to the documentation: `links.type`, or else `links.about`, each
    /// a text or an object with `href`.
    pub fn docs(&self) -> Option<&str> {
        ["type", "about"].into_iter().find_map(|name| {
            let link = self.links.get(name)?;
            link.as_str().or_else(|| link.get("href")?.as_str())
        })
    }
}

impl JsonApiSource {
    /// No place.
    pub fn new() -> Self {
        Self::default()
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Format for JsonApi {
    const SHAPE: Shape = Shape::json(&[Member::new(
        "errors",
        Fact::List(Each::FieldErrorOrSelf, &ITEM),
    )])
    .with_media_type("application/vnd.api+json");
}

const ITEM: Shape = Shape::json(&[
    Member::new("status", Fact::Status).as_text(),
    Member::new("code", Fact::Key).as_text(),
    Member::new("title", Fact::Title),
    Member::new("detail", Fact::Description),
    Member::new("source", Fact::Object(&SOURCE)),
    Member::new("links", Fact::Object(&LINKS)),
    Member::new("meta", Fact::Object(&META)),
]);

const SOURCE: Shape = Shape::json(&[
    Member::new("pointer", Fact::Path(PathStyle::Pointer)),
    Member::new("parameter", Fact::Param),
]);

const LINKS: Shape = Shape::json(&[Member::new("type", Fact::Docs)]);

const META: Shape = Shape::json(&[Member::details()]);

readable!(JsonApi);

impl<'de> Deserialize<'de> for JsonApi {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        let errors = members
            .list("errors", error)
            .ok_or_else(|| D::Error::missing_field("errors"))?;
        Ok(Self {
            errors,
            details: members.rest(),
        })
    }
}

fn error(value: &Raw) -> Option<JsonApiError> {
    let mut members = Members::of(value)?;
    Some(JsonApiError {
        id: members.text("id"),
        status: members.status_or_text("status"),
        code: members.text_or_number("code"),
        title: members.text("title"),
        detail: members.text("detail"),
        source: members.take_if("source", source).unwrap_or_default(),
        links: members
            .object("links")
            .map_or_else(DetailMap::new, Members::rest),
        meta: members
            .object("meta")
            .map_or_else(DetailMap::new, Members::rest),
        details: members.rest(),
    })
}

fn source(value: &Raw) -> Option<JsonApiSource> {
    let mut members = Members::of(value)?;
    Some(JsonApiSource {
        pointer: members.text("pointer"),
        parameter: members.text("parameter"),
        header: members.text("header"),
        details: members.rest(),
    })
}

impl Serialize for JsonApi {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("errors", &self.errors)?
            .close(&self.details)
    }
}

impl Serialize for JsonApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let status = self.status.map(|status| status.to_string());
        Object::open(serializer)?
            .optional("id", self.id.as_ref())?
            .optional("status", status)?
            .optional("code", self.code.as_ref())?
            .optional("title", self.title.as_ref())?
            .optional("detail", self.detail.as_ref())?
            .unless(self.source.is_empty(), "source", &self.source)?
            .unless(self.links.is_empty(), "links", &self.links)?
            .unless(self.meta.is_empty(), "meta", &self.meta)?
            .close(&self.details)
    }
}

impl Serialize for JsonApiSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .optional("pointer", self.pointer.as_ref())?
            .optional("parameter", self.parameter.as_ref())?
            .optional("header", self.header.as_ref())?
            .close(&self.details)
    }
}
