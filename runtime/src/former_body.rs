//! The headers that describe a body, for where an error's body replaces it.

use http::StatusCode;
use http::header::{self, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName};

/// Removes the headers that describe the replaced body.
pub(crate) fn forget_body(status: StatusCode, headers: &mut HeaderMap) {
    const OF_THE_BODY: [HeaderName; 14] = [
        CONTENT_LENGTH,
        CONTENT_TYPE,
        header::CONTENT_DISPOSITION,
        header::CONTENT_ENCODING,
        header::CONTENT_LANGUAGE,
        header::CONTENT_LOCATION,
        HeaderName::from_static("content-md5"),
        HeaderName::from_static("content-digest"),
        HeaderName::from_static("digest"),
        HeaderName::from_static("repr-digest"),
        header::ETAG,
        header::LAST_MODIFIED,
        header::TRAILER,
        header::TRANSFER_ENCODING,
    ];

    // RFC 9110 §13.1: on a 412 they are those of the resource.
    let is_of_resource = |name: &HeaderName| {
        status == StatusCode::PRECONDITION_FAILED
            && (name == header::ETAG || name == header::LAST_MODIFIED)
    };
    for name in OF_THE_BODY {
        if !is_of_resource(&name) {
            headers.remove(name);
        }
    }
    // RFC 9110 §15.5.17: on a 416 it has the length of the resource.
    if status != StatusCode::RANGE_NOT_SATISFIABLE {
        headers.remove(header::CONTENT_RANGE);
    }
}
