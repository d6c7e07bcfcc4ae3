//! A row of the table of kinds.

use core::ops::RangeInclusive;

use http::StatusCode;

/// A kind of the table `#[api(kinds(…))]`, with the statuses that it allows.
///
/// ```
/// use fault::{ApiError, Catalog, body::Typed};
///
/// #[derive(Debug, ApiError)]
/// #[api(format = Typed, kinds(
///     /// The caller sends too much.
///     rate_limit_error = 429,
/// ))]
/// enum ShopError {
///     #[kind("rate_limit_error")]
///     TooFast,
/// }
///
/// let kind = &ShopError::CATALOG.kinds()[0];
/// assert_eq!(kind.name(), "rate_limit_error");
/// assert_eq!(kind.description(), "The caller sends too much.");
/// assert!(kind.allows(http::StatusCode::TOO_MANY_REQUESTS));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    name: &'static str,
    statuses: &'static [RangeInclusive<u16>],
    description: &'static str,
}

impl Kind {
    /// The kind `name`, for errors with these statuses.
    pub const fn new(name: &'static str, statuses: &'static [RangeInclusive<u16>]) -> Self {
        Self {
            name,
            statuses,
            description: "",
        }
    }

    /// Sets the [`description`](Self::description).
    #[must_use]
    pub const fn with_description(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    /// The kind, as it is sent.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The statuses that errors of this kind may have, as they are written:
    /// `400..=400`, `500..=599`.
    pub const fn statuses(&self) -> &'static [RangeInclusive<u16>] {
        self.statuses
    }

    /// Whether errors of this kind may have the status.
    pub fn allows(&self, status: StatusCode) -> bool {
        let mut statuses = self.statuses.iter();
        statuses.any(|range| range.contains(&status.as_u16()))
    }

    /// The doc comment above the kind; empty if there is none.
    pub const fn description(&self) -> &'static str {
        self.description
    }
}
