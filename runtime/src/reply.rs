//! The one place where a fault becomes a response.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use http::{Response, StatusCode};

use crate::answered::Answered;
use crate::body::{Format, Shape, WireFormat};
use crate::catalog::Catalog;
use crate::fault::Fault;
use crate::header::Headers;
#[cfg(not(feature = "tower"))]
use crate::plan::body;
use crate::retry::RetryAfter;
#[cfg(feature = "tower")]
use crate::scope::body;
use crate::{log, plan, status};

/// The response to a fault, in no framework's own type.
///
/// Every framework's response is made from one. `Cache-Control: no-store` is
/// set unless the fault says otherwise: caches may store several error
/// statuses when nothing tells them not to (RFC 9110 §15.1).
#[derive(Debug, Clone)]
pub struct Reply {
    answered: Answered,
    reason: &'static str,
    headers: HeaderMap,
    body: Bytes,
}

impl Reply {
    /// The response to `fault` in the format of its type.
    pub fn new<E: Fault + Catalog>(fault: &E) -> Self {
        Self::render(fault, E::CATALOG.format())
    }

    /// The response to `fault` in the format `F`, or in its own where it has one.
    pub fn in_format<F: Format>(fault: &dyn Fault) -> Self {
        Self::render(fault, WireFormat::of::<F>())
    }

    pub(crate) fn render(fault: &dyn Fault, format: WireFormat) -> Self {
        log::responded(fault);
        let format = fault.format().unwrap_or(format);
        let recorded = plan::recorded(fault, format);
        let body = body(fault, format, recorded);
        if let Some(recorded) = recorded {
            return Self {
                answered: recorded.answered,
                reason: recorded.reason,
                headers: match &recorded.headers {
                    Some(headers) => headers.clone(),
                    None => self::headers(fault, format.shape(), !body.is_empty()),
                },
                body,
            };
        }
        Self {
            answered: answered(fault),
            reason: status::sendable_reason(fault.reason(), fault.status()),
            headers: headers(fault, format.shape(), !body.is_empty()),
            body,
        }
    }

    /// The status, from 400 to 599.
    pub fn status(&self) -> StatusCode {
        self.answered.status()
    }

    /// Which error this is the response to.
    pub fn answered(&self) -> Answered {
        self.answered
    }

    /// The reason phrase: printable ASCII. A fault written by hand that says
    /// something else gets the phrase of its status.
    pub fn reason(&self) -> &'static str {
        self.reason
    }

    /// The headers, `Content-Length` excepted: servers add it.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The headers, to be added to.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.headers
    }

    /// The body; empty where the format has none for this fault.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body by itself, for a framework that has a response type of its own.
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// The response with its body as type `B`. With the feature
    /// `reason-phrase` it carries the reason phrase for hyper where that would
    /// write another by itself, inside of a `fault::layer` the [`Answered`].
    pub fn into_response<B: From<Bytes>>(self) -> Response<B> {
        let mut response = Response::new(B::from(self.body));
        *response.status_mut() = self.answered.status();
        *response.headers_mut() = self.headers;
        #[cfg(feature = "tower")]
        if crate::scope::is_layered() {
            response.extensions_mut().insert(self.answered);
        }
        #[cfg(feature = "reason-phrase")]
        if self.answered.status().canonical_reason() != Some(self.reason) {
            if let Ok(reason) = hyper::ext::ReasonPhrase::try_from(self.reason.as_bytes()) {
                response.extensions_mut().insert(reason);
            }
        }
        response
    }
}

pub(crate) fn answered(fault: &dyn Fault) -> Answered {
    Answered::new(fault, status::error_status(fault.status()))
}

/// The headers of the response to `fault` in a format of this shape.
pub(crate) fn headers(fault: &dyn Fault, shape: &Shape, has_body: bool) -> HeaderMap {
    let mut map = HeaderMap::with_capacity(HEADERS);
    let mut headers = Headers::new(&mut map);
    fault.headers(&mut headers);
    if let Some(value) = fault.retry_after().and_then(RetryAfter::to_header_value) {
        headers.insert_if_absent(RETRY_AFTER, value);
    }
    if has_body {
        let media_type = HeaderValue::from_static(shape.media_type());
        headers.insert_if_absent(CONTENT_TYPE, media_type);
    }
    for &(name, value) in shape.headers() {
        let (name, value) = (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        headers.insert_if_absent(name, value);
    }
    headers.insert_if_absent(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    map
}

/// Room for `Content-Type`, `Cache-Control` and one of the fault's own.
const HEADERS: usize = 3;

impl<B: From<Bytes>> From<Reply> for Response<B> {
    fn from(reply: Reply) -> Self {
        reply.into_response()
    }
}
