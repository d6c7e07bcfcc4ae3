//! The contract of an enum: its entries, and those of the enums that it nests.
//!
//! All of it is `const` and generated from the attributes, so that documentation
//! and compile-time checks read the table that responses are made from.

use super::code::Code;
use super::entry::Entry;
use super::facts::Facts;
use super::kinds::KindRow;
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
#[derive(Debug)]
pub struct Entries {
    path: &'static str,
    name: &'static str,
    format: WireFormat,
    own: &'static [Entry],
    nested: &'static [Nested],
    kinds: &'static [KindRow],
    /// Line and column of the derive, where it has written this.
    place: (u32, u32),
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
            kinds: &[],
            place: (0, 0),
        }
    }

    /// With the place of the derive that has written this.
    #[must_use]
    pub(crate) const fn placed(mut self, line: u32, column: u32) -> Self {
        self.place = (line, column);
        self
    }

    /// With the table of kinds.
    #[must_use]
    pub(crate) const fn with_kinds(mut self, kinds: &'static [KindRow]) -> Self {
        self.kinds = kinds;
        self
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

    /// The table of kinds; empty if there is none.
    pub(crate) const fn kinds(&self) -> &'static [KindRow] {
        self.kinds
    }

    /// Line and column of the derive, which with path and name identify a type
    /// even where two functions have a type of one name.
    pub(crate) const fn place(&self) -> (u32, u32) {
        self.place
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
#[derive(Debug)]
pub struct Nested {
    variant: &'static str,
    entries: &'static Entries,
    overrides: &'static Facts,
}

impl Nested {
    /// `entries` as they are, under the outer type's `variant`.
    pub const fn new(variant: &'static str, entries: &'static Entries) -> Self {
        Self {
            variant,
            entries,
            overrides: &Facts::NONE,
        }
    }

    /// With the facts that the outer variant overrides.
    #[must_use]
    pub(crate) const fn overridden(mut self, overrides: &'static Facts) -> Self {
        self.overrides = overrides;
        self
    }

    /// The name of the outer type's variant.
    pub const fn variant(&self) -> &'static str {
        self.variant
    }

    /// The facts that the outer variant overrides.
    pub(crate) const fn overrides(&self) -> &'static Facts {
        self.overrides
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
