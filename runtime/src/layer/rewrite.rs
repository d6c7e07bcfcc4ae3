//! Which responses get a new body, and which headers of the old one stay.

use bytes::Bytes;
use http::Response;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, VARY};
use http::response::Parts;
use http_body::Body;

use super::body::FaultBody;
use super::config::{Config, KeepBody};
use super::synthetic::{Cause, SyntheticFault};
use crate::former_body::forget_body;
use crate::info::FaultInfo;
use crate::response::reply::Reply;

/// Whether the response is an error whose body is to be replaced: the rules of
/// the module's page.
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
            Some(media_type) => info.media_type().is_some_and(|made| media_type == made),
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
        // Each layer adds what its own choice depends on.
        if !present.contains(name) || name == VARY {
            // Only fails on more than 32,768 names.
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
