//! axum's rejections.
//!
//! What a client reads is fixed: a rejection's own text may quote the request,
//! and belongs in the log. Where a field is at fault, its place is said.

use core::fmt;
use std::borrow::Cow;

use axum::extract::path::ErrorKind;
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FailedToBufferBody, FormRejection, JsonRejection,
    PathRejection, QueryRejection, StringRejection,
};
use http::StatusCode;

use super::place::{self, Place};
use crate::body::{Problem, WireFormat};
use crate::catalog::{Catalog, Entries, Entry, Live, Nested};
use crate::fault::Fault;
use crate::field::FieldErrors;
use crate::text::{Text, Write};

const fn client(name: &'static str, status: u16, message: &'static str) -> Entry {
    Entry::new(name, status)
        .with_kind("invalid_request_error")
        .with_message(message)
}

/// The service's own mistake, of which clients read no more than that.
const fn server(name: &'static str, description: &'static str) -> Entry {
    Entry::new(name, 500)
        .with_kind("api_error")
        .with_description(description)
}

/// With the field that is at fault.
const fn placed(entry: Entry) -> Entry {
    entry.with_live(Live::FIELDS.and(Live::PARAM))
}

const fn entries(name: &'static str, own: &'static [Entry], nested: &'static [Nested]) -> Entries {
    let format = WireFormat::of::<Problem>();
    Entries::new("axum::extract::rejection", name, format, own, nested)
}

/// What a later version of axum may reject for reasons not known here.
static OTHER: Entry = Entry::new("Rejection", 500)
    .with_live(Live::STATUS)
    .with_description("The request was rejected.");

static BYTES: [Entry; 2] = [
    client("LengthLimitError", 413, "The request body is too large"),
    client(
        "UnknownBodyError",
        400,
        "The request body could not be read",
    ),
];

static BYTES_ENTRIES: Entries = entries("BytesRejection", &BYTES, &[]);

static NESTED_BYTES: [Nested; 1] = [Nested::new("BytesRejection", &BYTES_ENTRIES)];

static JSON: [Entry; 3] = [
    placed(client(
        "JsonDataError",
        422,
        "The JSON body is not of the expected form",
    )),
    client("JsonSyntaxError", 400, "The request body is not valid JSON"),
    client(
        "MissingJsonContentType",
        415,
        "The request body must be sent as `application/json`",
    ),
];

static STRING: [Entry; 1] = [client(
    "InvalidUtf8",
    400,
    "The request body is not valid UTF-8",
)];

static FORM: [Entry; 3] = [
    client(
        "InvalidFormContentType",
        415,
        "The form must be sent as `application/x-www-form-urlencoded`",
    ),
    placed(client(
        "FailedToDeserializeForm",
        400,
        "The form is not of the expected form",
    )),
    placed(client(
        "FailedToDeserializeFormBody",
        422,
        "The form is not of the expected form",
    )),
];

static QUERY: [Entry; 1] = [placed(client(
    "FailedToDeserializeQueryString",
    400,
    "The query string is not of the expected form",
))];

static PATH: [Entry; 3] = [
    placed(client(
        "FailedToDeserializePathParams",
        400,
        "The path is not of the expected form",
    )),
    server(
        "WrongPathParams",
        "The handler takes other path parameters than its route has.",
    ),
    server(
        "MissingPathParams",
        "The path parameters were taken out of the request before.",
    ),
];

static EXTENSION: [Entry; 1] = [server(
    "MissingExtension",
    "The handler takes an extension that no layer adds.",
)];

fn bytes(rejection: &BytesRejection) -> &'static Entry {
    match rejection {
        BytesRejection::FailedToBufferBody(rejection) => buffer(rejection),
        _ => &OTHER,
    }
}

fn buffer(rejection: &FailedToBufferBody) -> &'static Entry {
    match rejection {
        FailedToBufferBody::LengthLimitError(_) => &BYTES[0],
        FailedToBufferBody::UnknownBodyError(_) => &BYTES[1],
        _ => &OTHER,
    }
}

/// Where a rejection's request went wrong, if it knows.
trait Placed {
    fn place(&self) -> Option<Place>;
}

/// `Fault` and `Catalog` for a rejection: the entry of a value, its place, the
/// table.
macro_rules! rejection {
    ($($rejection:ident, $name:literal: $own:expr, $nested:expr, $entry:expr, $place:expr;)*) => {$(
        impl Fault for $rejection {
            fn entry(&self) -> &'static Entry {
                let entry: fn(&Self) -> &'static Entry = $entry;
                entry(self)
            }

            /// axum's own, which the entry agrees with.
            fn status(&self) -> StatusCode {
                crate::status::error_status($rejection::status(self))
            }

            fn param(&self) -> Option<Text<'_>> {
                self.place()?.field()?;
                Some(Text::written(self))
            }

            fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
                Some(Cow::Owned(self.place()?.into_field_errors()))
            }
        }

        impl Placed for $rejection {
            fn place(&self) -> Option<Place> {
                let place: fn(&Self) -> Option<Place> = $place;
                place(self)
            }
        }

        /// The field at fault, for [`Fault::param`].
        impl Write for $rejection {
            fn write(&self, out: &mut dyn fmt::Write) -> fmt::Result {
                match self.place().as_ref().and_then(Place::field) {
                    Some(field) => write!(out, "{field}"),
                    None => Ok(()),
                }
            }
        }

        impl Catalog for $rejection {
            const CATALOG: &'static Entries = &entries($name, $own, $nested);
        }
    )*};
}

rejection! {
    BytesRejection, "BytesRejection": &BYTES, &[], bytes, |_| None;
    StringRejection, "StringRejection": &STRING, &NESTED_BYTES, |rejection| match rejection {
        StringRejection::InvalidUtf8(_) => &STRING[0],
        StringRejection::FailedToBufferBody(rejection) => buffer(rejection),
        _ => &OTHER,
    }, |_| None;
    JsonRejection, "JsonRejection": &JSON, &NESTED_BYTES, |rejection| match rejection {
        JsonRejection::JsonDataError(_) => &JSON[0],
        JsonRejection::JsonSyntaxError(_) => &JSON[1],
        JsonRejection::MissingJsonContentType(_) => &JSON[2],
        JsonRejection::BytesRejection(rejection) => bytes(rejection),
        _ => &OTHER,
    }, |rejection| match rejection {
        JsonRejection::JsonDataError(error) => place::of_json(error),
        _ => None,
    };
    FormRejection, "FormRejection": &FORM, &NESTED_BYTES, |rejection| match rejection {
        FormRejection::InvalidFormContentType(_) => &FORM[0],
        FormRejection::FailedToDeserializeForm(_) => &FORM[1],
        FormRejection::FailedToDeserializeFormBody(_) => &FORM[2],
        FormRejection::BytesRejection(rejection) => bytes(rejection),
        _ => &OTHER,
    }, |rejection| match rejection {
        FormRejection::FailedToDeserializeForm(error) => place::of_form(error),
        FormRejection::FailedToDeserializeFormBody(error) => place::of_form(error),
        _ => None,
    };
    QueryRejection, "QueryRejection": &QUERY, &[], |rejection| match rejection {
        QueryRejection::FailedToDeserializeQueryString(_) => &QUERY[0],
        _ => &OTHER,
    }, |rejection| match rejection {
        QueryRejection::FailedToDeserializeQueryString(error) => place::of_form(error),
        _ => None,
    };
    PathRejection, "PathRejection": &PATH, &[], |rejection| match rejection {
        PathRejection::FailedToDeserializePathParams(error) if error.status() == 400 => &PATH[0],
        PathRejection::FailedToDeserializePathParams(_) => &PATH[1],
        PathRejection::MissingPathParams(_) => &PATH[2],
        _ => &OTHER,
    }, |rejection| match rejection {
        PathRejection::FailedToDeserializePathParams(error) => of_path(error.kind()),
        _ => None,
    };
    ExtensionRejection, "ExtensionRejection": &EXTENSION, &[], |rejection| match rejection {
        ExtensionRejection::MissingExtension(_) => &EXTENSION[0],
        _ => &OTHER,
    }, |_| None;
}

/// The path parameter by its name in the route, which is the service's own word.
fn of_path(kind: &ErrorKind) -> Option<Place> {
    match kind {
        ErrorKind::ParseErrorAtKey { key, .. } => Some(Place::named(key, place::WRONG_TYPE)),
        ErrorKind::InvalidUtf8InPathParam { key } | ErrorKind::DeserializeError { key, .. } => {
            Some(Place::named(key, place::INVALID))
        }
        _ => None,
    }
}
