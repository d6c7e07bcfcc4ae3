//! What a layer was told to do, and what tells it to leave a response alone.

use http::header::HeaderName;

use super::catalog::StatusCatalog;
use crate::shape::format::WireFormat;

/// Keeps the layer from a response: as a response extension it says that the
/// body is meant as it is.
///
/// In axum: `(StatusCode::BAD_REQUEST, Extension(KeepBody), "no such colour")`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepBody;

/// What a layer was told.
#[derive(Debug, Clone)]
pub(super) struct Config {
    pub(super) format: WireFormat,
    pub(super) catalog: StatusCatalog,
    pub(super) id_header: Option<HeaderName>,
    pub(super) id_member: Option<&'static str>,
    /// Whether bodies show the request's path.
    pub(super) instance: bool,
    pub(super) replace_html: bool,
    pub(super) catch_panics: bool,
}
