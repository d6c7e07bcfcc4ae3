//! What an occurrence adds to its response, by name.

/// The names of what a variant adds to its response, as far as they are not
/// among its fixed headers. For checks on the types that nest it.
#[derive(Debug, Clone, Copy)]
pub struct Added {
    /// Headers that every occurrence has, though their values differ.
    pub headers: &'static [&'static str],
    /// Headers that are `none`.
    pub omitted: &'static [&'static str],
    /// Details.
    pub details: &'static [&'static str],
    /// Whether there are field errors.
    pub has_fields: bool,
}

impl Added {
    /// Nothing.
    pub const NOTHING: Self = Self {
        headers: &[],
        omitted: &[],
        details: &[],
        has_fields: false,
    };
}
