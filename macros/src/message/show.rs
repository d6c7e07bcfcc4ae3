//! A field that a text shows.

use proc_macro2::Span;

/// A field that a text shows, how, and where it says so.
#[derive(Clone)]
pub(crate) struct Show {
    pub field: usize,
    pub format_trait: Option<&'static str>,
    /// The text for a placeholder, the name for a field in an argument.
    pub span: Span,
}
