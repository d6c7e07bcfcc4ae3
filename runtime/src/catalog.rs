//! What the contract says: an [`Entry`] per variant, [`Entries`] per enum.
//!
//! All of it is `const`, drawn by the derive from the attributes, so that
//! documentation and compile-time checks read the same table that the
//! responses are made from.

use core::fmt;

use http::StatusCode;

use crate::body::WireFormat;
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
    overrides: Overrides,
}

impl Nested {
    /// `entries` as they are, under the outer type's `variant`.
    pub const fn new(variant: &'static str, entries: &'static Entries) -> Self {
        Self {
            variant,
            entries,
            overrides: Overrides::NONE,
        }
    }

    /// With the facts that the outer variant says itself.
    #[must_use]
    pub const fn overridden(mut self, overrides: Overrides) -> Self {
        self.overrides = overrides;
        self
    }

    /// The name of the outer type's variant.
    pub const fn variant(&self) -> &'static str {
        self.variant
    }

    /// What the outer variant says itself.
    pub const fn overrides(&self) -> &Overrides {
        &self.overrides
    }

    /// The nested type's entries, as that type declares them.
    pub const fn entries(&self) -> &'static Entries {
        self.entries
    }
}

/// Facts that a `#[transparent]` variant says itself.
#[derive(Debug, Clone, Copy)]
pub struct Overrides {
    status: Option<(u16, &'static str)>,
    kind: Option<&'static str>,
    code: Option<Code>,
    title: Option<&'static str>,
    message: Option<&'static str>,
    param: Option<&'static str>,
    docs: Option<&'static str>,
    description: Option<&'static str>,
    causes: &'static [&'static str],
    remedies: &'static [&'static str],
    retry: Option<Retry>,
    format: Option<WireFormat>,
}

/// Builder methods shared by [`Entry`] and [`Overrides`]: same facts, same words.
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

impl Overrides {
    /// Nothing overridden.
    pub const NONE: Self = Self {
        status: None,
        kind: None,
        code: None,
        title: None,
        message: None,
        param: None,
        docs: None,
        description: None,
        causes: &[],
        remedies: &[],
        retry: None,
        format: None,
    };

    /// Overrides the status and its phrase.
    #[must_use]
    pub const fn with_status(mut self, status: u16, reason: Option<&'static str>) -> Self {
        self.status = Some((
            status,
            match reason {
                Some(reason) => reason,
                None => status::reason_or_class(status),
            },
        ));
        self
    }

    setters! {
        /// Overrides the kind.
        with_kind(kind: &'static str) => Some;
        /// Overrides the code.
        with_code(code: Code) => Some;
        /// Overrides the title.
        with_title(title: &'static str) => Some;
        /// Overrides the message.
        with_message(message: &'static str) => Some;
        /// Overrides the param.
        with_param(param: &'static str) => Some;
        /// Overrides the documentation link.
        with_docs(docs: &'static str) => Some;
        /// Overrides the description.
        with_description(description: &'static str) => Some;
        /// Overrides the causes.
        with_causes(causes: &'static [&'static str]);
        /// Overrides the remedies.
        with_remedies(remedies: &'static [&'static str]);
        /// Overrides the retry advice.
        with_retry(retry: Retry) => Some;
        /// Overrides the wire format.
        with_format(format: WireFormat) => Some;
    }

    /// The code, where it is overridden.
    pub const fn code_override(&self) -> Option<Code> {
        self.code
    }

    /// `entry` as seen through these overrides.
    fn apply(&self, mut entry: Entry) -> Entry {
        if let Some((status, reason)) = self.status {
            entry.status = status;
            entry.reason = reason;
        }
        entry.kind = self.kind.or(entry.kind);
        entry.code = self.code.or(entry.code);
        entry.title = self.title.unwrap_or(entry.title);
        entry.message = self.message.unwrap_or(entry.message);
        entry.param = self.param.or(entry.param);
        entry.docs = self.docs.or(entry.docs);
        entry.description = self.description.unwrap_or(entry.description);
        if !self.causes.is_empty() {
            entry.causes = self.causes;
        }
        if !self.remedies.is_empty() {
            entry.remedies = self.remedies;
        }
        entry.retry = self.retry.unwrap_or(entry.retry);
        entry.format = self.format.or(entry.format);
        entry
    }
}

/// What the contract says of one variant.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    name: &'static str,
    status: u16,
    reason: &'static str,
    kind: Option<&'static str>,
    code: Option<Code>,
    title: &'static str,
    message: &'static str,
    param: Option<&'static str>,
    description: &'static str,
    causes: &'static [&'static str],
    remedies: &'static [&'static str],
    docs: Option<&'static str>,
    retry: Retry,
    format: Option<WireFormat>,
    live: Live,
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
        }
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
