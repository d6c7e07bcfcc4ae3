//! axum's rejections.

use core::fmt::Display;

use axum::extract::path::ErrorKind;
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FailedToBufferBody, FormRejection, JsonRejection,
    MatchedPathRejection, NestedPathRejection, PathRejection, QueryRejection, RawFormRejection,
    RawPathParamsRejection, StringRejection,
};

use super::place::{self, Place};
use super::rejection::{self, OTHER, client, placed, placed_in_json, rejections, server};
use super::segments;
use crate::contract::catalog::{Catalog, Nested};
use crate::contract::entry::Entry;

static BYTES: [Entry; 2] = [
    client("LengthLimitError", 413, rejection::TOO_LARGE),
    client("UnknownBodyError", 400, rejection::UNREADABLE),
];

static NESTED_BYTES: [Nested; 1] = [Nested::new("BytesRejection", BytesRejection::CATALOG)];

static JSON: [Entry; 3] = [
    placed_in_json(client("JsonDataError", 422, rejection::OTHER_JSON)),
    client("JsonSyntaxError", 400, rejection::NO_JSON),
    client("MissingJsonContentType", 415, rejection::JSON_TYPE),
];

static STRING: [Entry; 1] = [client("InvalidUtf8", 400, rejection::NO_UTF8)];

static FORM: [Entry; 3] = [
    client("InvalidFormContentType", 415, rejection::FORM_TYPE),
    placed(client(
        "FailedToDeserializeForm",
        400,
        rejection::OTHER_FORM,
    )),
    placed(client(
        "FailedToDeserializeFormBody",
        422,
        rejection::OTHER_FORM,
    )),
];

static QUERY: [Entry; 1] = [placed(client(
    "FailedToDeserializeQueryString",
    400,
    rejection::OTHER_QUERY,
))];

static PATH: [Entry; 3] = [
    placed(client(
        "FailedToDeserializePathParams",
        400,
        rejection::OTHER_PATH,
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

static RAW_FORM: [Entry; 1] = [client("InvalidFormContentType", 415, rejection::FORM_TYPE)];

static RAW_PATH: [Entry; 2] = [
    placed(client("InvalidUtf8InPathParam", 400, rejection::OTHER_PATH)),
    server(
        "MissingPathParams",
        "The path parameters were taken out of the request before.",
    ),
];

static MATCHED_PATH: [Entry; 1] = [server(
    "MatchedPathMissing",
    "The handler takes the path of its route and is called outside of one.",
)];

static NESTED_PATH: [Entry; 1] = [server(
    "NestedPathRejection",
    "The handler takes the path that its router is nested at, and that is at none.",
)];

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

rejections! {
    "axum::extract::rejection", |rejection| rejection.status();
    BytesRejection: &BYTES, &[], bytes, |_| None;
    StringRejection: &STRING, &NESTED_BYTES, |rejection| match rejection {
        StringRejection::InvalidUtf8(_) => &STRING[0],
        StringRejection::FailedToBufferBody(rejection) => buffer(rejection),
        _ => &OTHER,
    }, |_| None;
    JsonRejection: &JSON, &NESTED_BYTES, |rejection| match rejection {
        JsonRejection::JsonDataError(_) => &JSON[0],
        JsonRejection::JsonSyntaxError(_) => &JSON[1],
        JsonRejection::MissingJsonContentType(_) => &JSON[2],
        JsonRejection::BytesRejection(rejection) => bytes(rejection),
        _ => &OTHER,
    }, |rejection| match rejection {
        JsonRejection::JsonDataError(error) => segments::of_json(error),
        _ => None,
    };
    FormRejection: &FORM, &NESTED_BYTES, |rejection| match rejection {
        FormRejection::InvalidFormContentType(_) => &FORM[0],
        FormRejection::FailedToDeserializeForm(_) => &FORM[1],
        FormRejection::FailedToDeserializeFormBody(_) => &FORM[2],
        FormRejection::BytesRejection(rejection) => bytes(rejection),
        _ => &OTHER,
    }, |rejection| match rejection {
        FormRejection::FailedToDeserializeForm(error) => segments::of_form(error),
        FormRejection::FailedToDeserializeFormBody(error) => segments::of_form(error),
        _ => None,
    };
    QueryRejection: &QUERY, &[], |rejection| match rejection {
        QueryRejection::FailedToDeserializeQueryString(_) => &QUERY[0],
        _ => &OTHER,
    }, |rejection| match rejection {
        QueryRejection::FailedToDeserializeQueryString(error) => segments::of_form(error),
        _ => None,
    };
    PathRejection: &PATH, &[], |rejection| match rejection {
        PathRejection::FailedToDeserializePathParams(error) if error.status() == 400 => &PATH[0],
        PathRejection::FailedToDeserializePathParams(_) => &PATH[1],
        PathRejection::MissingPathParams(_) => &PATH[2],
        _ => &OTHER,
    }, |rejection| match rejection {
        PathRejection::FailedToDeserializePathParams(error) => of_path(error.kind()),
        _ => None,
    };
    RawFormRejection: &RAW_FORM, &NESTED_BYTES, |rejection| match rejection {
        RawFormRejection::InvalidFormContentType(_) => &RAW_FORM[0],
        RawFormRejection::BytesRejection(rejection) => bytes(rejection),
        _ => &OTHER,
    }, |_| None;
    RawPathParamsRejection: &RAW_PATH, &[], |rejection| match rejection {
        RawPathParamsRejection::InvalidUtf8InPathParam(_) => &RAW_PATH[0],
        RawPathParamsRejection::MissingPathParams(_) => &RAW_PATH[1],
        _ => &OTHER,
    }, |rejection| match rejection {
        RawPathParamsRejection::InvalidUtf8InPathParam(error) => of_raw_path(error),
        _ => None,
    };
    MatchedPathRejection: &MATCHED_PATH, &[], |rejection| match rejection {
        MatchedPathRejection::MatchedPathMissing(_) => &MATCHED_PATH[0],
        _ => &OTHER,
    }, |_| None;
    NestedPathRejection: &NESTED_PATH, &[], |_| &NESTED_PATH[0], |_| None;
    ExtensionRejection: &EXTENSION, &[], |rejection| match rejection {
        ExtensionRejection::MissingExtension(_) => &EXTENSION[0],
        _ => &OTHER,
    }, |_| None;
}

/// The path parameter by its name in the route.
fn of_path(kind: &ErrorKind) -> Option<Place> {
    match kind {
        ErrorKind::ParseErrorAtKey { key, .. } => Some(Place::named(key, place::WRONG_TYPE)),
        ErrorKind::InvalidUtf8InPathParam { key } | ErrorKind::DeserializeError { key, .. } => {
            Some(Place::named(key, place::INVALID))
        }
        _ => None,
    }
}

/// As [`of_path`]. The name is in the text alone: "Invalid UTF-8 in `id`".
fn of_raw_path(error: &dyn Display) -> Option<Place> {
    let text = error.to_string();
    let (_, name) = text.strip_suffix('`')?.split_once('`')?;
    Some(Place::named(name, place::INVALID))
}
