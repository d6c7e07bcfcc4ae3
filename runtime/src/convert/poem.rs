//! poem's errors of its extractors.

use core::error::Error;

use poem::error::{
    ParseFormError, ParseJsonError, ParsePathError, ParseQueryError, ReadBodyError, ResponseError,
};

use super::place::Place;
use super::rejection::{self, client, placed, rejections, server};
use crate::contract::entry::Entry;

static BODY: [Entry; 4] = [
    client("PayloadTooLarge", 413, rejection::TOO_LARGE),
    client("Utf8", 400, rejection::NO_UTF8),
    client("Io", 400, rejection::UNREADABLE),
    server(
        "BodyHasBeenTaken",
        "The body was taken out of the request before.",
    ),
];

static JSON: [Entry; 4] = [
    client("InvalidContentType", 415, rejection::JSON_TYPE),
    client("JsonSyntaxError", 400, rejection::NO_JSON),
    client("JsonDataError", 400, rejection::OTHER_JSON),
    client(
        "Parse",
        400,
        "The request body is not JSON of the expected form",
    ),
];

static FORM: [Entry; 2] = [
    client("InvalidContentType", 415, rejection::FORM_TYPE),
    placed(client("UrlDecode", 400, rejection::OTHER_FORM)),
];

static QUERY: [Entry; 1] = [placed(client(
    "ParseQueryError",
    400,
    rejection::OTHER_QUERY,
))];

static PATH: [Entry; 1] = [client("ParsePathError", 400, rejection::OTHER_PATH)];

rejections! {
    "poem::error", |error| ResponseError::status(error);
    ReadBodyError: &BODY, &[], |error| match error {
        ReadBodyError::PayloadTooLarge => &BODY[0],
        ReadBodyError::Utf8(_) => &BODY[1],
        ReadBodyError::Io(_) => &BODY[2],
        ReadBodyError::BodyHasBeenTaken => &BODY[3],
    }, |_| None;
    // As in actix-web, the name of a missing field is not its place.
    ParseJsonError: &JSON, &[], |error| match error {
        ParseJsonError::InvalidContentType(_) | ParseJsonError::ContentTypeRequired => &JSON[0],
        ParseJsonError::Parse(_) => parse(error),
    }, |_| None;
    ParseFormError: &FORM, &[], |error| match error {
        ParseFormError::InvalidContentType(_) | ParseFormError::ContentTypeRequired => &FORM[0],
        ParseFormError::UrlDecode(_) => &FORM[1],
    }, |error| match error {
        ParseFormError::UrlDecode(error) => Place::in_pairs(error),
        _ => None,
    };
    ParseQueryError: &QUERY, &[], |_| &QUERY[0], |error| Place::in_pairs(&error.0);
    ParsePathError: &PATH, &[], |_| &PATH[0], |_| None;
}

/// Through the source, since with poem's feature `sonic-rs` it is not
/// serde_json's error.
fn parse(error: &ParseJsonError) -> &'static Entry {
    match error
        .source()
        .and_then(<dyn Error>::downcast_ref::<serde_json::Error>)
    {
        Some(error) if error.is_data() => &JSON[2],
        Some(_) => &JSON[1],
        None => &JSON[3],
    }
}
