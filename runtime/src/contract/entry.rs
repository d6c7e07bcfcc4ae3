//! The contract of one variant.

use std::sync::{Mutex, PoisonError};

use http::StatusCode;
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::added::Added;
use super::code::Code;
use super::facts::{Facts, facts};
use super::level::LogLevel;
use super::retry::Retry;
use super::runtime::RuntimeFacts;
use super::status;
use crate::shape::format::WireFormat;

/// The contract of one variant: a name and [facts](Self#implementations).
///
/// The derive writes one for each variant. A fault written by hand has its own,
/// in a `static` or `const`.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub(super) name: &'static str,
    /// Among the entries of its type, where the derive has written it.
    pub(super) index: usize,
    pub(super) facts: Facts,
}

impl Entry {
    /// An entry of the variant `name` with a status from 400 to 599.
    ///
    /// Reason, title, message, retry advice and log level are those of the
    /// status until they are set.
    ///
    /// # Panics
    ///
    /// On any other status; in a `const`, that is a compile error.
    pub const fn new(name: &'static str, status: u16) -> Self {
        assert!(
            status::is_error(status),
            "an error status is from 400 to 599"
        );
        Self::with_status(name, status)
    }

    /// An entry of an error that its API sends with a status from 200 to 399,
    /// such as Slack's `{"ok":false}`.
    ///
    /// # Panics
    ///
    /// On any other status; in a `const`, that is a compile error.
    pub const fn soft(name: &'static str, status: u16) -> Self {
        assert!(
            matches!(status, 200..=399),
            "a status that is not an error's is from 200 to 399"
        );
        Self::with_status(name, status)
    }

    const fn with_status(name: &'static str, status: u16) -> Self {
        let mut facts = Facts::NONE;
        facts.status = Some(status);
        Self::of(0, name, facts)
    }

    /// An entry with these facts, as the derive writes it.
    #[expect(
        clippy::large_types_passed_by_value,
        reason = "it runs when the user's crate is compiled"
    )]
    pub(crate) const fn of(index: usize, name: &'static str, facts: Facts) -> Self {
        Self { name, index, facts }
    }

    /// The entry as clients see it behind a variant that overrides these facts.
    pub(crate) fn behind(mut self, overrides: &Facts) -> Self {
        let headers = joined_headers(overrides, &self.facts);
        self.facts = overrides.over(self.facts);
        self.facts.headers = headers;
        self
    }

    /// Sets which facts are only known when the error occurs.
    #[must_use]
    pub const fn with_runtime(mut self, runtime: RuntimeFacts) -> Self {
        self.facts.runtime = runtime;
        self
    }

    /// The variant's name, as in its source.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The status; 500 if it is only known at run time
    /// ([`RuntimeFacts::STATUS`]).
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status_code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    pub(crate) const fn status_code(&self) -> u16 {
        match self.facts.status {
            Some(status) => status,
            None => 500,
        }
    }

    /// Which facts are only known when the error occurs.
    pub const fn runtime(&self) -> RuntimeFacts {
        self.facts.runtime
    }

    pub(crate) const fn index(&self) -> usize {
        self.index
    }

    /// Whether other variants may have the code, too.
    pub(crate) const fn shares_code(&self) -> bool {
        self.facts.code_is_shared
    }

    /// The entry's facts, as the input of a
    /// [`Fact::Chosen`](crate::body::Fact::Chosen).
    #[cfg(feature = "contract")]
    pub const fn contract(&self) -> crate::body::Contract<'static> {
        self.as_contract()
    }

    #[allow(dead_code, reason = "of use to some of the features")]
    pub(crate) const fn as_contract(&self) -> crate::body::Contract<'static> {
        crate::body::Contract {
            status: self.status_code(),
            reason: self.reason(),
            kind: self.kind(),
            code: self.code(),
            title: self.title(),
            docs: self.docs(),
        }
    }

    pub(crate) const fn facts(&self) -> &Facts {
        &self.facts
    }
}

type HeaderList = &'static [(&'static str, &'static str)];

/// The fixed headers of an inner entry behind a variant with headers of its own,
/// which take the place of those of the same name.
fn joined_headers(overrides: &Facts, inner: &Facts) -> Option<HeaderList> {
    let added = overrides.added.unwrap_or(&Added::NOTHING);
    let own = overrides.headers.unwrap_or_default();
    let of_inner = inner.headers.unwrap_or_default();
    let is_own = |name: &&str| {
        let mut names = added.headers.iter().chain(added.omitted);
        own.iter().any(|(known, _)| known == name) || names.any(|known| known == name)
    };
    let kept: Vec<_> = of_inner.iter().filter(|(name, _)| !is_own(name)).collect();
    if kept.len() == of_inner.len() && own.is_empty() {
        return inner.headers;
    }
    if kept.is_empty() {
        return overrides.headers;
    }
    Some(kept_for_good(
        kept.into_iter().chain(own).copied().collect(),
    ))
}

/// The list as one that lives as long as a catalog. Each is kept once, however
/// often a catalog is read.
fn kept_for_good(list: Vec<(&'static str, &'static str)>) -> HeaderList {
    static LISTS: Mutex<Vec<HeaderList>> = Mutex::new(Vec::new());

    let mut lists = LISTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = lists.iter().find(|known| **known == list) {
        return known;
    }
    let list: HeaderList = list.leak();
    lists.push(list);
    list
}

/// Getters and builders of the table's facts, and `Serialize`.
macro_rules! draw {
    ($entry:ident; $(
        $(#[$doc:meta])*
        $fact:ident: $ty:ty, $runtime:ident, $builder:ident $(, $default:expr)?;
    )*) => {
        impl Entry {
            $(
                draw!(@getter $entry; [$(#[$doc])*] $fact: $ty $(, $default)?);

                #[doc = concat!("Sets the fact [`", stringify!($fact), "`](Self::", stringify!($fact), ").")]
                #[must_use]
                pub const fn $builder(mut self, $fact: $ty) -> Self {
                    self.facts.$fact = Some($fact);
                    self
                }
            )*
        }

        /// An object with the name, the status and the facts that the entry has.
        impl Serialize for Entry {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("name", self.name)?;
                map.serialize_entry("status", &self.status_code())?;
                $(draw!(@entry map, self.$fact() $(, $default)?);)*
                map.serialize_entry("runtime", &self.facts.runtime)?;
                map.end()
            }
        }
    };
    (@getter $entry:ident; [$(#[$doc:meta])*] $fact:ident: $ty:ty) => {
        $(#[$doc])*
        pub const fn $fact(&self) -> Option<$ty> {
            self.facts.$fact
        }
    };
    (@getter $entry:ident; [$(#[$doc:meta])*] $fact:ident: $ty:ty, $default:expr) => {
        $(#[$doc])*
        pub const fn $fact(&self) -> $ty {
            let $entry = self;
            match $entry.facts.$fact {
                Some(fact) => fact,
                None => $default,
            }
        }
    };
    (@entry $map:ident, $self:ident.$fact:ident()) => {
        if let Some(fact) = $self.$fact() {
            $map.serialize_entry(stringify!($fact), &fact)?;
        }
    };
    (@entry $map:ident, $self:ident.$fact:ident(), $default:expr) => {
        $map.serialize_entry(stringify!($fact), &$self.$fact())?;
    };
}

facts!(draw);
