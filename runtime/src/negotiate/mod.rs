//! An error in the representation that a client asks for: JSON, XML or, for
//! browsers, HTML. See
//! [`FaultLayer::negotiate`](crate::layer::FaultLayer::negotiate).

mod accept;
mod page;
pub(crate) mod weighted;
pub(crate) mod xml;

use core::fmt;
use std::sync::Arc;

use http::HeaderValue;

pub use self::page::{ErrorPage, PageView, escaped, plain_page};
use crate::shape::model::Shape;
use crate::shape::xml::Xml;
use accept::Choice;

/// The media type of pages.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// Makes the page for browsers.
#[derive(Clone)]
pub(crate) struct Page(pub(crate) Arc<dyn ErrorPage>);

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Page")
    }
}

/// What a client asks for, and what the layer offers.
#[derive(Debug, Clone)]
pub(crate) struct Negotiation {
    /// The lines of `Accept`.
    pub(crate) accept: Vec<HeaderValue>,
    pub(crate) page: Option<Page>,
}

/// How a body is sent.
#[derive(Debug)]
pub(crate) enum Representation {
    Json,
    Xml(Xml),
    Html(Page),
}

impl Negotiation {
    /// How an error in a format of this shape is sent; `None` if the format has
    /// one representation alone.
    pub(crate) fn choose(&self, shape: &Shape) -> Option<Representation> {
        let xml = shape.xml()?;
        let ranges = weighted::items(self.accept.iter().map(HeaderValue::as_bytes));
        let has_html = self.page.is_some();
        let choice = accept::choose(&ranges, shape.media_type(), xml.media_type(), has_html);
        Some(match (choice, &self.page) {
            (Choice::Xml, _) => Representation::Xml(xml),
            (Choice::Html, Some(page)) => Representation::Html(page.clone()),
            (Choice::Json | Choice::Html, _) => Representation::Json,
        })
    }
}
