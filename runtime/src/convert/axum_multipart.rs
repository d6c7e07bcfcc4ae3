//! axum's errors of `multipart/form-data`.

use axum::extract::multipart::{MultipartError, MultipartRejection};

use super::rejection::{self, OTHER, client, rejections, server};
use crate::contract::entry::Entry;

static REJECTION: [Entry; 1] = [client("InvalidBoundary", 400, rejection::NO_MULTIPART)];

static ERROR: [Entry; 3] = [
    client("Invalid", 400, rejection::NO_MULTIPART),
    client("TooLarge", 413, rejection::TOO_LARGE),
    server("Unreadable", "The request body could not be read."),
];

rejections! {
    "axum::extract::multipart", |error| error.status();
    MultipartRejection: &REJECTION, &[], |rejection| match rejection {
        MultipartRejection::InvalidBoundary(_) => &REJECTION[0],
        _ => &OTHER,
    }, |_| None;
    MultipartError: &ERROR, &[], |error| match error.status().as_u16() {
        400 => &ERROR[0],
        413 => &ERROR[1],
        500 => &ERROR[2],
        _ => &OTHER,
    }, |_| None;
}
