//! Which responses get a new body, and what remains of the old one.

use bytes::Bytes;
use http::header::{self, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use http::response::Parts;
use http::{Response, StatusCode};
use http_body::Body;

use super::body::FaultBody;
use super::config::{Config, KeepBody};
use super::synthetic::{Cause, SyntheticFault};
use crate::info::FaultInfo;
use crate::response::reply::Reply;

/// Whether the response is an error that nobody has given a body on purpose:
/// the rule of the module's page.
pub(super) fn is_unclaimed<B: Body>(
    config: &Config,
    response: &Response<B>,
    is_head: bool,
) -> bool {
    let extensions = response.extensions();
    if !matches!(response.status().as_u16(), 400..=599) || extensions.get::<KeepBody>().is_some() {
        return false;
    }
    let media_type = response.headers().get(CONTENT_TYPE);
    let is_empty =
        response.body().is_end_stream() || response.body().size_hint().exact() == Some(0);
    if let Some(info) = extensions.get::<FaultInfo>() {
        // Unless middleware has given it another body since.
        let is_as_made = match media_type {
            Some(media_type) => media_type == info.media_type,
            None => is_empty,
        };
        if is_as_made {
            return false;
        }
    }
    if is_empty && !is_head {
        return true;
    }
    match media_type {
        None => true,
        Some(media_type) => {
            is(media_type, "text/plain") || config.replace_html && is(media_type, "text/html")
        }
    }
}

/// Whether a `Content-Type` names a media type, whatever its parameters
/// (RFC 9110 §8.3.1: names are case-insensitive).
fn is(value: &HeaderValue, media_type: &str) -> bool {
    let value = value.as_bytes();
    let essence = value.split(|&byte| byte == b';').next().unwrap_or(value);
    essence
        .trim_ascii()
        .eq_ignore_ascii_case(media_type.as_bytes())
}

/// The response in the service's format, with the head that it had.
pub(super) fn replace<B>(
    config: &Config,
    mut head: Parts,
    cause: Cause,
    is_head: bool,
) -> Response<FaultBody<B>> {
    let entry = config.catalog.entry(head.status);
    let reply = Reply::render(&SyntheticFault { entry, cause }, config.format);
    let (reply, bytes) = reply.into_response::<Bytes>().into_parts();
    forget_body(head.status, &mut head.headers);
    let present: Vec<HeaderName> = head.headers.keys().cloned().collect();
    for (name, value) in &reply.headers {
        if !present.contains(name) {
            // Fails on more than 32,768 names alone.
            let _ = head.headers.try_append(name, value.clone());
        }
    }
    head.extensions.extend(reply.extensions);
    // A HEAD response has the headers that GET's would have (RFC 9110 §9.3.2).
    let bytes = if is_head {
        head.headers.insert(CONTENT_LENGTH, bytes.len().into());
        Bytes::new()
    } else {
        bytes
    };
    Response::from_parts(head, FaultBody::fault(bytes))
}

/// Removes what describes the body that is gone.
fn forget_body(status: StatusCode, headers: &mut HeaderMap) {
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

    // RFC 9110 §13.1: what failed on a 412 is the resource's, of which it tells.
    let is_of_resource = |name: &HeaderName| {
        status == StatusCode::PRECONDITION_FAILED
            && (name == header::ETAG || name == header::LAST_MODIFIED)
    };
    for name in OF_THE_BODY {
        if !is_of_resource(&name) {
            headers.remove(name);
        }
    }
    // RFC 9110 §15.5.17: on a 416 it tells the length of the resource.
    if status != StatusCode::RANGE_NOT_SATISFIABLE {
        headers.remove(header::CONTENT_RANGE);
    }
}
