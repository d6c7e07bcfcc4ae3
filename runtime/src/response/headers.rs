//! The headers of a response.

use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};

use super::occurrence::Occurrence;
use super::scalar;
use crate::headers::{Headers, header_value};
use crate::log;
use crate::panics::{catching, drop_quietly};
use crate::shape::model::{Fact, Shape};

/// Room for `Content-Type`, `Cache-Control` and one header of the fault.
const CAPACITY: usize = 3;

/// The headers of the response to an error in a format of this shape.
///
/// `Cache-Control: no-store` is among them unless the error sets or omits it:
/// without it, caches may store several error statuses (RFC 9110 §15.1).
pub(super) fn of(occurrence: &Occurrence<'_>, shape: &Shape, has_body: bool) -> HeaderMap {
    let mut map = HeaderMap::with_capacity(CAPACITY);
    let mut headers = Headers::new(&mut map);
    if let Err(payload) = catching(|| occurrence.fault().headers(&mut headers)) {
        drop_quietly(payload);
        log::changed("headers", "the code that makes them panicked");
    }
    if let Some(time) = occurrence.retry_after() {
        if time.is_out_of_range() {
            log::changed("Retry-After", "the time cannot be sent, the nearest is");
        }
        headers.add_default(RETRY_AFTER, time.to_header_value());
    }
    if has_body {
        let media_type = HeaderValue::from_static(shape.media_type());
        headers.add_default(CONTENT_TYPE, media_type);
    }
    for (name, fact) in shape.headers() {
        let name = HeaderName::from_static(name);
        let value = match fact {
            Fact::Fixed(value) => Some(HeaderValue::from_static(value)),
            // The method that is asked may panic, and so may what it gives.
            fact => match catching(|| scalar::of(occurrence, fact)) {
                Ok(value) => value.and_then(|value| header_value(&name, &value)),
                Err(payload) => {
                    drop_quietly(payload);
                    log::dropped_header(&name, "the code that makes it panicked");
                    None
                }
            },
        };
        if let Some(value) = value {
            headers.add_default(name, value);
        }
    }
    headers.add_default(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    map
}
