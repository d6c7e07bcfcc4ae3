//! actix-web's errors of its extractors.

use actix_web::ResponseError;
use actix_web::error::{
    JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError,
};
use http::StatusCode;

use super::place::Place;
use super::rejection::{self, OTHER, client, placed, rejections, server};
use crate::contract::catalog::{Catalog, Nested};
use crate::contract::entry::Entry;

static PAYLOAD: [Entry; 3] = [
    client("Overflow", 413, rejection::TOO_LARGE),
    client(
        "EncodingCorrupted",
        400,
        "The request body is not of its `Content-Encoding`",
    ),
    client("Incomplete", 400, rejection::UNREADABLE),
];

static NESTED_PAYLOAD: [Nested; 1] = [Nested::new("Payload", PayloadError::CATALOG)];

static JSON: [Entry; 5] = [
    client("Overflow", 413, rejection::TOO_LARGE),
    // 400, unlike axum's 415.
    client("ContentType", 400, rejection::JSON_TYPE),
    client("JsonSyntaxError", 400, rejection::NO_JSON),
    client("JsonDataError", 400, rejection::OTHER_JSON),
    server("Serialize", "The response could not be written as JSON."),
];

static FORM: [Entry; 6] = [
    client("Overflow", 413, rejection::TOO_LARGE),
    client(
        "UnknownLength",
        411,
        "The request must have a valid `Content-Length`",
    ),
    client("ContentType", 415, rejection::FORM_TYPE),
    placed(client("Parse", 400, rejection::OTHER_FORM)),
    client(
        "Encoding",
        400,
        "The form is not of a supported character encoding",
    ),
    client("Chunked", 400, rejection::UNREADABLE),
];

static QUERY: [Entry; 1] = [placed(client("Deserialize", 400, rejection::OTHER_QUERY))];

static PATH: [Entry; 1] = [client("Deserialize", 400, rejection::OTHER_PATH)];

rejections! {
    "actix_web::error", |error| to_http(error);
    PayloadError: &PAYLOAD, &[], payload, |_| None;
    JsonPayloadError: &JSON, &NESTED_PAYLOAD, |error| match error {
        JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. } => {
            &JSON[0]
        }
        JsonPayloadError::ContentType => &JSON[1],
        JsonPayloadError::Deserialize(error) if error.is_data() => &JSON[3],
        JsonPayloadError::Deserialize(_) => &JSON[2],
        JsonPayloadError::Serialize(_) => &JSON[4],
        JsonPayloadError::Payload(error) => payload(error),
        _ => &OTHER,
    // serde_json only has line and column. The name of a missing
    // field is not its place: it may be that of an object inside of another.
    }, |_| None;
    UrlencodedError: &FORM, &NESTED_PAYLOAD, |error| match error {
        UrlencodedError::Overflow { .. } => &FORM[0],
        UrlencodedError::UnknownLength => &FORM[1],
        UrlencodedError::ContentType => &FORM[2],
        UrlencodedError::Parse(_) => &FORM[3],
        UrlencodedError::Encoding => &FORM[4],
        UrlencodedError::Chunked => &FORM[5],
        UrlencodedError::Payload(error) => payload(error),
        _ => &OTHER,
    }, |error| match error {
        UrlencodedError::Parse(error) => Place::in_pairs(error),
        _ => None,
    };
    QueryPayloadError: &QUERY, &[], |error| match error {
        QueryPayloadError::Deserialize(_) => &QUERY[0],
        _ => &OTHER,
    }, |error| match error {
        QueryPayloadError::Deserialize(error) => Place::in_pairs(error),
        _ => None,
    };
    PathError: &PATH, &[], |error| match error {
        PathError::Deserialize(_) => &PATH[0],
        _ => &OTHER,
    }, |_| None;
}

fn payload(error: &PayloadError) -> &'static Entry {
    match error {
        PayloadError::Overflow => &PAYLOAD[0],
        PayloadError::EncodingCorrupted => &PAYLOAD[1],
        // Among them one that only exists with the feature `http2`.
        _ => &PAYLOAD[2],
    }
}

/// actix-web uses `http` 0.2.
fn to_http(error: &dyn ResponseError) -> StatusCode {
    StatusCode::from_u16(error.status_code().as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
