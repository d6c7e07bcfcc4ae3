//! The contract of an enum: its entries, and those of the enums that it nests.
//!
//! All of it is `const` and generated from the attributes, so that documentation
//! and compile-time checks read the table that responses are made from.

use super::code::Code;
#[cfg(feature = "contract")]
use super::described::Described;
use super::entry::Entry;
use super::facts::Facts;
use super::kind::Kind;
use super::retired::Retired;
#[cfg(feature = "contract")]
use super::runtime::RuntimeFacts;
use crate::shape::format::WireFormat;

/// All entries of an error type, nested types included.
///
/// The derive implements it beside [`Fault`](crate::Fault).
///
/// ```
/// use fault::{ApiError, Catalog};
///
/// #[derive(Debug, ApiError)]
/// enum ShopError {
///     /// Nothing is left of this article.
///     #[status(409)]
///     #[code("sold_out")]
///     #[message("Sold out")]
///     SoldOut,
/// }
///
/// let entry = ShopError::CATALOG.iter().next().unwrap();
/// assert_eq!(entry.status(), http::StatusCode::CONFLICT);
/// assert_eq!(entry.description(), "Nothing is left of this article.");
/// ```
pub trait Catalog {
    /// The entries of this type and of the types that it nests.
    const CATALOG: &'static Entries;
}

/// The entries of one error type: its own, and those of the types that it
/// nests with `#[transparent]`.
#[derive(Debug, Clone, Copy)]
pub struct Entries {
    path: &'static str,
    name: &'static str,
    format: WireFormat,
    own: &'static [Entry],
    nested: &'static [Nested],
    description: &'static str,
    kinds: &'static [Kind],
    retired: &'static [Retired],
    is_erased: bool,
    /// At the index of each of its own entries.
    #[cfg(feature = "contract")]
    described: &'static [Described],
    #[cfg(feature = "contract")]
    whole: Option<&'static Self>,
}

impl Entries {
    /// The entries of the type `name` in the module `path`, whose responses have
    /// the format `format`. Path and name together identify a type.
    pub const fn new(
        path: &'static str,
        name: &'static str,
        format: WireFormat,
        own: &'static [Entry],
        nested: &'static [Nested],
    ) -> Self {
        Self {
            path,
            name,
            format,
            own,
            nested,
            description: "",
            kinds: &[],
            retired: &[],
            is_erased: false,
            #[cfg(feature = "contract")]
            described: &[],
            #[cfg(feature = "contract")]
            whole: None,
        }
    }

    /// Of a fault whose type is only known at run time.
    pub(crate) const fn erased(format: WireFormat) -> Self {
        let mut entries = Self::new("fault", "dyn Fault", format, &[], &[]);
        entries.is_erased = true;
        entries
    }

    /// Sets the [`description`](Self::description).
    #[must_use]
    pub const fn with_description(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    /// Sets the table of [`kinds`](Self::kinds).
    #[must_use]
    pub const fn with_kinds(mut self, kinds: &'static [Kind]) -> Self {
        self.kinds = kinds;
        self
    }

    /// Sets the codes that are no longer sent.
    #[must_use]
    pub const fn with_retired(mut self, retired: &'static [Retired]) -> Self {
        self.retired = retired;
        self
    }

    /// Some of the entries of a type, of its own and nested.
    #[cfg(feature = "contract")]
    pub const fn subset(
        whole: &'static Self,
        own: &'static [Entry],
        nested: &'static [Nested],
    ) -> Self {
        let mut subset = *whole;
        subset.own = own;
        subset.nested = nested;
        subset.whole = Some(whole);
        subset
    }

    /// All entries of the type, where these are only some.
    #[cfg(feature = "contract")]
    pub const fn whole(&self) -> Option<&'static Self> {
        self.whole
    }

    #[cfg(feature = "contract")]
    pub(crate) const fn described_by(mut self, table: &'static [Described]) -> Self {
        self.described = table;
        self
    }

    /// What is known of one of the type's own entries beside its facts.
    #[cfg(feature = "contract")]
    pub const fn described(&self, own: &Entry) -> &'static Described {
        // An entry that is written by hand is not in a table.
        if own.index() < self.described.len() {
            &self.described[own.index()]
        } else {
            &Described::NONE
        }
    }

    /// The type's name, as in its source.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The path of the module that the type is in.
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The wire format of the type's responses.
    pub const fn format(&self) -> WireFormat {
        self.format
    }

    /// The type's doc comment without its margins; empty if there is none.
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// The table of kinds, in the order in which it is written; empty if there is
    /// none.
    pub const fn kinds(&self) -> &'static [Kind] {
        self.kinds
    }

    /// The codes that are no longer sent.
    pub const fn retired(&self) -> &'static [Retired] {
        self.retired
    }

    /// Whether the entries are only known at run time: those of a `dyn Fault`.
    pub const fn is_erased(&self) -> bool {
        self.is_erased
    }

    /// The entries of the type's own variants.
    pub const fn own(&self) -> &'static [Entry] {
        self.own
    }

    /// The types that this one nests, in the order of its variants.
    pub const fn nested(&self) -> &'static [Nested] {
        self.nested
    }

    /// Every entry: the type's own first, then those of nested types, each
    /// as clients of this type see it (overrides of the outer variant applied).
    pub fn iter(&self) -> impl Iterator<Item = Entry> + use<> {
        let mut all = Vec::new();
        self.collect(&|entry| entry, &mut all);
        all.into_iter()
    }

    fn collect(&self, seen_as: &dyn Fn(Entry) -> Entry, all: &mut Vec<Entry>) {
        all.extend(self.own.iter().copied().map(seen_as));
        for nested in self.nested {
            nested
                .entries
                .collect(&|entry| seen_as(entry.behind(nested.overrides)), all);
        }
    }
}

/// A type's entries inside another type's, with the facts that the outer
/// variant overrides.
#[derive(Debug, Clone, Copy)]
pub struct Nested {
    variant: &'static str,
    entries: &'static Entries,
    overrides: &'static Facts,
    #[cfg(feature = "contract")]
    described: &'static Described,
}

impl Nested {
    /// `entries` as they are, under the outer type's `variant`.
    pub const fn new(variant: &'static str, entries: &'static Entries) -> Self {
        Self {
            variant,
            entries,
            overrides: &Facts::NONE,
            #[cfg(feature = "contract")]
            described: &Described::NONE,
        }
    }

    /// With the facts that the outer variant overrides.
    #[must_use]
    pub(crate) const fn overridden(mut self, overrides: &'static Facts) -> Self {
        self.overrides = overrides;
        self
    }

    #[cfg(feature = "contract")]
    pub(crate) const fn described_by(mut self, described: &'static Described) -> Self {
        self.described = described;
        self
    }

    /// What the outer variant adds to each of the nested type's errors.
    #[cfg(feature = "contract")]
    pub const fn described(&self) -> &'static Described {
        self.described
    }

    #[cfg(feature = "contract")]
    pub(crate) const fn overrides(&self) -> &'static Facts {
        self.overrides
    }

    /// An entry of the nested type, as clients of the outer type see it.
    pub const fn seen_from_outside(&self, entry: Entry) -> Entry {
        entry.behind(self.overrides)
    }

    /// Which facts the outer variant takes from its fields.
    #[cfg(feature = "contract")]
    pub const fn runtime(&self) -> RuntimeFacts {
        self.overrides.runtime
    }

    /// Whether the outer variant has a message of its own.
    #[cfg(feature = "contract")]
    pub const fn overrides_message(&self) -> bool {
        self.overrides.message.is_some()
    }

    /// The name of the outer type's variant.
    pub const fn variant(&self) -> &'static str {
        self.variant
    }

    /// The code of all these errors, if the outer variant overrides it.
    pub(crate) const fn code_override(&self) -> Option<Code<'static>> {
        self.overrides.code
    }

    /// Whether other variants may have that code, too.
    pub(crate) const fn shares_code(&self) -> bool {
        self.overrides.code_is_shared
    }

    /// The nested type's entries, as that type declares them.
    pub const fn entries(&self) -> &'static Entries {
        self.entries
    }
}
