//! The limit: a response whose body is there already, and is only copied.

use std::hint::black_box;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::case::{Answer, Body as Nearness, Case, Contender};

/// Answers the same; where that is the same every time, without a copy.
///
/// # Panics
///
/// If the answer has no media type.
pub fn contender(case: Case, answer: &Answer) -> Contender {
    let status = StatusCode::from_u16(answer.status).expect("it came from a status");
    let media_type = answer.headers[0].clone().expect("a body has a media type");
    let media_type: &'static str = black_box(media_type.leak());
    let body: &'static [u8] = black_box(answer.body.clone().leak());
    let respond = move |body: Bytes| {
        let mut headers = HeaderMap::with_capacity(2);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = black_box(status);
        *response.headers_mut() = headers;
        response
    };
    if matches!(case, Case::Fixed | Case::Internal) {
        let build = move || respond(Bytes::from_static(black_box(body)));
        Contender::new("limit", Nearness::Same, Box::new(build))
    } else {
        let build = move || respond(Bytes::copy_from_slice(black_box(body)));
        Contender::new("limit", Nearness::Same, Box::new(build))
    }
}
