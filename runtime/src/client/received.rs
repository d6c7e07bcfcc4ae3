//! A response as it was received.

use http::{HeaderMap, StatusCode, header};

use crate::body::raw::Raw;

/// A response, with its body as far as it can be understood without a format.
#[derive(Debug)]
pub(super) struct Received<'a> {
    pub(super) status: StatusCode,
    pub(super) headers: &'a HeaderMap,
    pub(super) body: Body,
}

/// What the body is.
#[derive(Debug)]
pub(super) enum Body {
    Empty,
    Json(Raw),
    /// A text that is not JSON, or not all of it.
    Text(String),
}

impl<'a> Received<'a> {
    /// A byte order mark is skipped, and bytes that are not UTF-8 are read as U+FFFD.
    pub(super) fn new(status: StatusCode, headers: &'a HeaderMap, body: &[u8]) -> Self {
        let text = String::from_utf8_lossy(body);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let body = if text.trim().is_empty() {
            Body::Empty
        } else {
            match serde_json::from_str(text) {
                Ok(json) => Body::Json(json),
                Err(_) => Body::Text(text.to_owned()),
            }
        };
        Self {
            status,
            headers,
            body,
        }
    }

    /// The value of a header, if it is text.
    pub(super) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The media type without parameters, in lower case.
    pub(super) fn media_type(&self) -> Option<String> {
        self.header(header::CONTENT_TYPE.as_str()).map(essence)
    }
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}
