//! The layer's configuration, and the mark that keeps a response's body.

use http::header::HeaderName;

use super::catalog::StatusCatalog;
use crate::i18n::Messages;
use crate::negotiate::Page;
use crate::shape::format::WireFormat;

/// Response extension that keeps the body: the layer does not replace it.
///
/// In axum: `(StatusCode::BAD_REQUEST, Extension(KeepBody), "no such colour")`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepBody;

/// The layer's configuration.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch that a method of the layer turns"
)]
pub(super) struct Config {
    pub(super) format: WireFormat,
    pub(super) catalog: StatusCatalog,
    pub(super) id_header: Option<HeaderName>,
    pub(super) id_member: Option<&'static str>,
    /// Whether bodies show the request's path.
    pub(super) instance: bool,
    /// The languages, if texts are translated.
    pub(super) messages: Option<Messages>,
    /// Whether clients may choose another representation.
    pub(super) negotiates: bool,
    /// The page for browsers.
    pub(super) page: Option<Page>,
    pub(super) replace_html: bool,
    pub(super) catch_panics: bool,
}
