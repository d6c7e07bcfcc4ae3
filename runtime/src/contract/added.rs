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
    /// Field errors.
    pub fields: Option<AddedFields>,
}

/// Which field errors have to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddedFields {
    /// All of them: `#[fields]`.
    All,
    /// The first one is enough: `#[fields(first)]`.
    First,
}

impl Added {
    /// Nothing.
    pub const NOTHING: Self = Self {
        headers: &[],
        omitted: &[],
        details: &[],
        fields: None,
    };
}
