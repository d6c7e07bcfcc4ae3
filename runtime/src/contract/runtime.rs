//! Which facts are only known when the error occurs.

use core::fmt;

use serde_core::ser::{Serialize, Serializer};

/// A set of facts that are only known when the error occurs.
///
/// `RuntimeFacts::CODE.and(RuntimeFacts::MESSAGE)` joins two. The derive computes
/// the set of each entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RuntimeFacts(u16);

/// The constants, and their names for `Debug` and documentation.
macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $word:literal;)*) => {
        impl RuntimeFacts {
            /// None: all occurrences are alike.
            pub const NONE: Self = Self(0);

            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*

            /// The names of the facts in this set.
            fn names(self) -> impl Iterator<Item = &'static str> {
                [$((Self::$name, $word)),*]
                    .into_iter()
                    .filter(move |(fact, _)| self.contains(*fact))
                    .map(|(_, name)| name)
            }
        }
    };
}

sets! {
    /// The status comes from a `#[status]` field.
    STATUS = 0, "status";
    /// The code comes from a `#[code]` field.
    CODE = 1, "code";
    /// The message has placeholders.
    MESSAGE = 2, "message";
    /// The parameter at fault comes from a `#[param]` field.
    PARAM = 3, "param";
    /// There is a `#[fields]` field.
    FIELD_ERRORS = 4, "field_errors";
    /// There are details: `#[detail]` on fields, or with placeholders.
    DETAILS = 5, "details";
    /// There is a header whose value is made from a field.
    HEADERS = 6, "headers";
    /// There is a `#[retry_after]` field.
    RETRY_AFTER = 7, "retry_after";
    /// The request's id and path, which a layer knows.
    REQUEST = 8, "request";
}

impl RuntimeFacts {
    /// Both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set without the other.
    #[must_use]
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// What is in both sets.
    #[must_use]
    pub(crate) const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether all of `other` is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether some of `other` is in this set.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl fmt::Debug for RuntimeFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.names()).finish()
    }
}

/// A list of names.
impl Serialize for RuntimeFacts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.names())
    }
}
