//! A response in the language and the representation that a client asks for.

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE};
use http::header::{HeaderMap, HeaderName, HeaderValue, VARY};

use super::occurrence::{Occurrence, RequestFacts};
use super::translated;
use crate::i18n::Part;
use crate::log;
use crate::negotiate::{HTML, Page, PageView, Representation, xml};
use crate::panics::{catching, drop_quietly};
use crate::shape::model::Shape;

/// Puts the body into the representation that is asked for, and sets the
/// headers that say so; the new media type, if it is another one.
pub(super) fn represent(
    occurrence: &Occurrence<'_>,
    request: &RequestFacts,
    shape: &Shape,
    headers: &mut HeaderMap,
    body: &mut Bytes,
) -> Option<&'static str> {
    let changed = request.representation.as_ref().and_then(|representation| {
        vary(headers, &ACCEPT);
        let of_format = HeaderValue::from_static(shape.media_type());
        // A fault that names a media type of its own has its reasons.
        if body.is_empty() || headers.get(CONTENT_TYPE) != Some(&of_format) {
            return None;
        }
        let (media_type, represented) = match representation {
            Representation::Json => return None,
            Representation::Xml(form) => {
                let json = core::str::from_utf8(body).ok()?;
                (form.media_type(), xml::document(json, form))
            }
            Representation::Html(page) => (HTML, html(occurrence, request, page)?),
        };
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        *body = represented.into();
        Some(media_type)
    });
    if let Some(translation) = &request.translation {
        vary(headers, &ACCEPT_LANGUAGE);
        if !body.is_empty() && !headers.contains_key(CONTENT_LANGUAGE) {
            headers.insert(CONTENT_LANGUAGE, translation.header_value());
        }
    }
    changed
}

/// Adds a name to `Vary`, unless it is there.
fn vary(headers: &mut HeaderMap, name: &HeaderName) {
    let lines = headers.get_all(VARY).iter();
    let mut names = lines.flat_map(|line| line.as_bytes().split(|&byte| byte == b','));
    if names.any(|known| {
        known
            .trim_ascii()
            .eq_ignore_ascii_case(name.as_str().as_bytes())
    }) {
        return;
    }
    // Only fails on more than 32,768 names.
    let _ = headers.try_append(VARY, HeaderValue::from_name(name.clone()));
}

fn html(occurrence: &Occurrence<'_>, request: &RequestFacts, page: &Page) -> Option<String> {
    let make = || {
        let title = translated::text(occurrence, Part::Title);
        let message = translated::text(occurrence, Part::Message)
            .unwrap_or_else(|| occurrence.message().to_string());
        let view = PageView {
            status: occurrence.status(),
            reason: occurrence.reason(),
            title: title.as_deref().unwrap_or_else(|| occurrence.title()),
            message: &message,
            code: occurrence.code(),
            docs: occurrence.docs(),
            request_id: occurrence.request_id(),
            locale: match &request.translation {
                Some(texts) => Some(texts.tag()),
                None => None,
            },
        };
        page.0.page(&view)
    };
    catching(make)
        .inspect_err(|_| log::changed("page", "the code that makes it panicked, so JSON is sent"))
        .map_err(drop_quietly)
        .ok()
}
