//! What the contract says: an [`Entry`] per variant, [`Entries`] per enum.
//!
//! All of it is `const`, drawn by the derive from the attributes, so that
//! documentation and compile-time checks read the same table that the
//! responses are made from.

use core::fmt;

use http::StatusCode;

use crate::body::WireFormat;
use crate::said::Said;
use crate::status;

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
    /// The entries, own and nested.
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
}

impl Entries {
    /// The entries of the type `name` in the module `path`, which answers in
    /// `format`. Path and name together tell types apart.
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

    /// The wire format that the type answers in.
    pub const fn format(&self) -> WireFormat {
        self.format
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
                .collect(&|entry| seen_as(nested.overrides.apply(entry)), all);
        }
    }
}

/// A type's entries inside another type's, with the facts that the outer
/// variant overrides.
#[derive(Debug)]
pub struct Nested {
    variant: &'static str,
    entries: &'static Entries,
    overrides: Said,
}

impl Nested {
    /// `entries` as they are, under the outer type's `variant`.
    pub const fn new(variant: &'static str, entries: &'static Entries) -> Self {
        Self {
            variant,
            entries,
            overrides: Said::NOTHING,
        }
    }

    /// With the facts that the outer variant says itself.
    #[doc(hidden)]
    #[must_use]
    pub const fn overridden(mut self, overrides: Said) -> Self {
        self.overrides = overrides;
        self
    }

    /// The name of the outer type's variant.
    pub const fn variant(&self) -> &'static str {
        self.variant
    }

    /// The code of all these errors, where the outer variant says one.
    pub(crate) const fn code_override(&self) -> Option<Code> {
        self.overrides.code
    }

    /// The nested type's entries, as that type declares them.
    pub const fn entries(&self) -> &'static Entries {
        self.entries
    }
}

/// What the contract says of one variant.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub(crate) name: &'static str,
    pub(crate) status: u16,
    pub(crate) reason: &'static str,
    pub(crate) kind: Option<&'static str>,
    pub(crate) code: Option<Code>,
    pub(crate) title: &'static str,
    pub(crate) message: &'static str,
    pub(crate) param: Option<&'static str>,
    pub(crate) description: &'static str,
    pub(crate) causes: &'static [&'static str],
    pub(crate) remedies: &'static [&'static str],
    pub(crate) docs: Option<&'static str>,
    pub(crate) retry: Retry,
    pub(crate) format: Option<WireFormat>,
    pub(crate) live: Live,
    /// Among the entries of its type, where the derive has written it.
    place: usize,
}

/// Builder methods, a fact each.
macro_rules! setters {
    ($($(#[$doc:meta])* $setter:ident($name:ident: $ty:ty) $(=> $wrap:path)?;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub const fn $setter(mut self, $name: $ty) -> Self {
            self.$name = setters!(@ $name $($wrap)?);
            self
        }
    )*};
    (@ $name:ident $wrap:path) => { $wrap($name) };
    (@ $name:ident) => { $name };
}

impl Entry {
    /// An entry of the variant `name` with a status from 400 to 599.
    ///
    /// Reason, title, message and retry advice are those of the status until
    /// said otherwise.
    ///
    /// # Panics
    ///
    /// On any other status; in a `const`, that is a compile error.
    pub const fn new(name: &'static str, status: u16) -> Self {
        assert!(
            matches!(status, 400..=599),
            "an error status is from 400 to 599"
        );
        let reason = status::reason_or_class(status);
        Self {
            name,
            status,
            reason,
            kind: None,
            code: None,
            title: reason,
            message: reason,
            param: None,
            description: "",
            causes: &[],
            remedies: &[],
            docs: None,
            retry: status::default_retry(status),
            format: None,
            live: Live::NONE,
            place: 0,
        }
    }

    /// An entry of which these facts are said, as the derive writes it.
    pub(crate) const fn of(place: usize, name: &'static str, status: u16, said: Said) -> Self {
        let mut entry = said.apply(Self::new(name, status));
        entry.place = place;
        // The variant's text is its phrase, where nothing else is.
        if let (Some(reason), None) = (said.reason, said.message) {
            entry.message = reason;
        }
        entry
    }

    setters! {
        /// Sets the reason phrase. What was taken from it before stays.
        with_reason(reason: &'static str);
        /// Sets the kind.
        with_kind(kind: &'static str) => Some;
        /// Sets the code.
        with_code(code: Code) => Some;
        /// Sets the title.
        with_title(title: &'static str);
        /// Sets the public message, or the template of one.
        with_message(message: &'static str);
        /// Sets the parameter at fault.
        with_param(param: &'static str) => Some;
        /// Sets the description.
        with_description(description: &'static str);
        /// Sets the common causes.
        with_causes(causes: &'static [&'static str]);
        /// Sets what to do about it.
        with_remedies(remedies: &'static [&'static str]);
        /// Sets the documentation link.
        with_docs(docs: &'static str) => Some;
        /// Sets the retry advice.
        with_retry(retry: Retry);
        /// Sets a wire format other than its type's.
        with_format(format: WireFormat) => Some;
        /// Sets which facts an occurrence brings.
        with_live(live: Live);
    }

    /// The variant's name, as in its source.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The status. Of a variant whose status is only known at run time
    /// ([`Live::STATUS`]) it is 500.
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The reason phrase: the variant's own, or else the status's.
    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    /// The class of error on the wire.
    pub const fn kind(&self) -> Option<&'static str> {
        self.kind
    }

    /// The stable machine code.
    pub const fn code(&self) -> Option<Code> {
        self.code
    }

    /// `#[title]`, or else the variant's name in words.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The public message; with placeholders as written where it has some.
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// The request parameter at fault, where it is the same every time.
    pub const fn param(&self) -> Option<&'static str> {
        self.param
    }

    /// The variant's doc comment, without the margins; empty if it has none.
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// Common causes.
    pub const fn causes(&self) -> &'static [&'static str] {
        self.causes
    }

    /// What to do about it.
    pub const fn remedies(&self) -> &'static [&'static str] {
        self.remedies
    }

    /// The link to this entry's documentation.
    pub const fn docs(&self) -> Option<&'static str> {
        self.docs
    }

    /// Whether a client should try again.
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// The wire format, where it is not its type's.
    pub const fn format(&self) -> Option<WireFormat> {
        self.format
    }

    pub(crate) const fn place(&self) -> usize {
        self.place
    }

    /// Which facts an occurrence brings at run time.
    pub const fn live(&self) -> Live {
        self.live
    }
}

/// A set of the facts that are only known when the error occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live(u8);

impl Live {
    /// None: every occurrence is alike.
    pub const NONE: Self = Self(0);
    /// The status comes from a `#[status]` field.
    pub const STATUS: Self = Self(1);
    /// The message has placeholders.
    pub const MESSAGE: Self = Self(1 << 1);
    /// The parameter at fault comes from a `#[param]` field.
    pub const PARAM: Self = Self(1 << 2);
    /// There is a `#[fields]` field.
    pub const FIELDS: Self = Self(1 << 3);
    /// There are `#[detail]` fields.
    pub const DETAILS: Self = Self(1 << 4);
    /// There is a header, `Retry-After` included, whose value is made from a
    /// field.
    pub const HEADERS: Self = Self(1 << 5);

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

    /// Whether all of `other` is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// The stable machine code of an error; text or a number on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// `#[code("999")]`
    Text(&'static str),
    /// `#[code(999)]`
    Number(i64),
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.pad(text),
            Self::Number(number) => fmt::Display::fmt(number, f),
        }
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Self::Text(text) if *text == other)
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<i64> for Code {
    fn eq(&self, other: &i64) -> bool {
        matches!(self, Self::Number(number) if number == other)
    }
}

/// Whether a client should try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The same request will fail again.
    Never,
    /// Later may do, with growing pauses.
    Backoff,
    /// After the time that `Retry-After` names.
    After,
}
