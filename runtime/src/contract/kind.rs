//! A row of the table of kinds.

use core::ops::RangeInclusive;

use http::StatusCode;

use super::const_text::{ConstText, same};

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
        self.allows_code(status.as_u16())
    }

    pub(crate) const fn allows_code(&self, status: u16) -> bool {
        let mut i = 0;
        while i < self.statuses.len() {
            let range = &self.statuses[i];
            if *range.start() <= status && status <= *range.end() {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether the kind goes with one status alone.
    pub(crate) const fn is_of_one_status(&self) -> bool {
        match self.statuses {
            [range] => *range.start() == *range.end(),
            _ => false,
        }
    }

    /// Appends the statuses as the table has them: `400 | 404`, `4xx`.
    pub(crate) const fn push_statuses(&self, text: &mut ConstText) {
        let mut i = 0;
        while i < self.statuses.len() {
            if i > 0 {
                text.push(" | ");
            }
            let (first, last) = (*self.statuses[i].start(), *self.statuses[i].end());
            if first == last {
                text.push_number(first as i64);
            } else {
                // A class: there are no other ranges.
                text.push_number((first / 100) as i64);
                text.push("xx");
            }
            i += 1;
        }
    }

    /// The doc comment above the kind; empty if there is none.
    pub const fn description(&self) -> &'static str {
        self.description
    }
}

/// The row of this kind.
pub(crate) const fn row(table: &'static [Kind], kind: &str) -> Option<&'static Kind> {
    let mut i = 0;
    while i < table.len() {
        if same(table[i].name, kind) {
            return Some(&table[i]);
        }
        i += 1;
    }
    None
}
