//! Where a field is in a request.

use core::convert::Infallible;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;
use std::borrow::Cow;

use serde_core::de::{self, Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

/// Where a field is in a request, independent of any format's notation; every
/// wire format writes it its own way.
///
/// Written as `attendees[0].email`. Every text is a path: what is not a name or
/// an index in brackets is part of a name.
///
/// Wherever a path is expected, a literal, a `String`, a `&String` or another
/// path works. A `&str` that is not `'static` is copied by
/// [`parse`](Self::parse). [`name`](Self::name) and [`index`](Self::index) build a
/// path step by step.
///
/// ```
/// use fault::FieldPath;
///
/// let literal = FieldPath::from("attendees[0].email");
/// let owned = FieldPath::from(format!("attendees[{}].email", 0));
/// let built = FieldPath::root().name("attendees").index(0).name("email");
/// assert_eq!(literal, owned);
/// assert_eq!(literal, built);
/// assert_eq!(built.to_string(), "attendees[0].email");
/// ```
///
/// serde reads and writes a path as that text. Text reads back as it was
/// written; a name that itself contains a dot or brackets, which only
/// [`name`](Self::name) and [`Segment`] can make, reads back as several steps.
#[derive(Clone)]
pub struct FieldPath(Repr);

#[derive(Clone)]
enum Repr {
    /// Names that every notation writes alike, and indices, with dots between
    /// them: `attendees.0.email`. One copy writes it, or two.
    Dotted(Cow<'static, str>),
    /// Any other path.
    Segments(Vec<Segment>),
}

/// One step of a [`FieldPath`].
///
/// A path is made of steps by `collect`, and extended by them:
///
/// ```
/// use fault::{FieldPath, Segment};
///
/// let mut path: FieldPath = [Segment::Name("items".into()), Segment::Index(2)]
///     .into_iter()
///     .collect();
/// assert_eq!(path, "items[2]".into());
/// path.extend([Segment::Name("price".into())]);
/// assert_eq!(path, "items[2].price".into());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Segment {
    /// A member's name.
    Name(Cow<'static, str>),
    /// A position in a list, from 0.
    Index(usize),
}

impl FieldPath {
    /// The request as a whole: the path without steps. The empty text parses to
    /// it.
    pub const fn root() -> Self {
        Self(Repr::Segments(Vec::new()))
    }

    /// The path that `text` reads as. Never fails: see [`FieldPath`].
    ///
    /// Copies the text. Literals, `String` and `&String` convert with `From`.
    ///
    /// ```
    /// use fault::{FieldErrors, FieldPath};
    ///
    /// fn require(errors: &mut FieldErrors, name: &str, value: &str) {
    ///     if value.is_empty() {
    ///         errors.push(FieldPath::parse(name), "errors.required", "required");
    ///     }
    /// }
    ///
    /// let mut errors = FieldErrors::new();
    /// require(&mut errors, "name", "");
    /// assert_eq!(errors.len(), 1);
    /// ```
    pub fn parse(text: &str) -> Self {
        if is_dotted(text) {
            return Self(Repr::Dotted(text.to_owned().into()));
        }
        Self::parse_other(text)
    }

    /// The member `name` of what is at this path. The name is taken as it is:
    /// dots and brackets in it are part of it.
    #[must_use]
    pub fn name(self, name: impl Into<Cow<'static, str>>) -> Self {
        self.then(Segment::Name(name.into()))
    }

    /// The element at `index`, from 0, of what is at this path.
    #[must_use]
    pub fn index(self, index: usize) -> Self {
        self.then(Segment::Index(index))
    }

    fn then(self, segment: Segment) -> Self {
        let text = match &segment {
            Segment::Name(name) => is_plain(name).then_some(name.clone()),
            Segment::Index(index) => Some(index.to_string().into()),
        };
        let segments = match (self.0, text) {
            (Repr::Dotted(path), Some(text)) => {
                return Self(Repr::Dotted((path.into_owned() + "." + &text).into()));
            }
            (Repr::Segments(segments), Some(text)) if segments.is_empty() => {
                return Self(Repr::Dotted(text));
            }
            (path, _) => {
                let mut segments = Self(path).into_segments();
                segments.push(segment);
                segments
            }
        };
        Self(Repr::Segments(segments))
    }

    /// The path `other`, starting from this one instead of from the root.
    ///
    /// Nothing is written and read again: steps stay what they are.
    ///
    /// ```
    /// use fault::FieldPath;
    ///
    /// let items = FieldPath::from("order.items");
    /// assert_eq!(items.join("[0].price"), "order.items[0].price".into());
    /// assert_eq!(items.join(FieldPath::root()), items);
    /// assert_eq!(FieldPath::root().join("name"), "name".into());
    /// ```
    #[must_use]
    pub fn join(&self, other: impl Into<Self>) -> Self {
        let other = other.into();
        if self.is_root() {
            return other;
        }
        if other.is_root() {
            return self.clone();
        }
        Self(match (&self.0, other.0) {
            (Repr::Dotted(prefix), Repr::Dotted(path)) => {
                let mut joined = String::with_capacity(prefix.len() + 1 + path.len());
                joined.push_str(prefix);
                joined.push('.');
                joined.push_str(&path);
                Repr::Dotted(joined.into())
            }
            (_, path) => {
                let mut segments = self.clone().into_segments();
                segments.extend(Self(path).into_segments());
                Repr::Segments(segments)
            }
        })
    }

    fn into_segments(self) -> Vec<Segment> {
        match self.0 {
            Repr::Dotted(path) => steps(&path).map(Segment::from).collect(),
            Repr::Segments(segments) => segments,
        }
    }

    fn from_text(text: Cow<'static, str>) -> Self {
        if is_dotted(&text) {
            return Self(Repr::Dotted(text));
        }
        Self::parse_other(&text)
    }

    /// Parses a text that is not stored as it is.
    fn parse_other(text: &str) -> Self {
        if let Some(path) = dotted(text) {
            return Self(Repr::Dotted(path.into()));
        }
        let mut segments = Vec::new();
        let mut name = String::new();
        let mut rest = text;
        // A dot ends a name; after an index it only leads on to the next name.
        let mut after_index = false;
        // What follows a dot is a name, `[0]` as well: without that, `a.[0]`
        // and `a[0]` were one path.
        let mut after_dot = false;
        while let Some(next) = rest.chars().next() {
            let (indices, tail) = leading_indices(rest);
            let written = &rest[..rest.len() - tail.len()];
            if !written.is_empty() {
                // `[0]x` is not an index followed by a name: both would be
                // written alike.
                after_index = !after_dot && (tail.is_empty() || tail.starts_with('.'));
                after_dot = false;
                if after_index {
                    if !name.is_empty() {
                        segments.push(Segment::Name(core::mem::take(&mut name).into()));
                    }
                    segments.extend(indices.into_iter().map(Segment::Index));
                } else {
                    name.push_str(written);
                }
                rest = tail;
                continue;
            }
            rest = &rest[next.len_utf8()..];
            if next == '.' {
                if !after_index {
                    segments.push(Segment::Name(core::mem::take(&mut name).into()));
                }
            } else {
                name.push(next);
            }
            after_index = false;
            after_dot = next == '.';
            if next == '.' && rest.is_empty() {
                segments.push(Segment::Name(Cow::Borrowed("")));
            }
        }
        if !name.is_empty() {
            segments.push(Segment::Name(name.into()));
        }
        segments.into_iter().collect()
    }

    /// The steps with dots between them, if every notation writes its names alike.
    pub(crate) fn as_dotted(&self) -> Option<&str> {
        match &self.0 {
            Repr::Dotted(path) => Some(path),
            Repr::Segments(_) => None,
        }
    }

    /// The steps, beginning at the request as a whole, which itself has none.
    ///
    /// They can be collected into another path:
    ///
    /// ```
    /// use fault::FieldPath;
    ///
    /// let path = FieldPath::from("order.items[0]");
    /// let inside: FieldPath = path.segments().skip(1).collect();
    /// assert_eq!(inside, "items[0]".into());
    /// ```
    pub fn segments(&self) -> impl Iterator<Item = SegmentRef<'_>> {
        let (dotted, segments) = match &self.0 {
            Repr::Dotted(path) => (Some(steps(path)), &[][..]),
            Repr::Segments(segments) => (None, segments.as_slice()),
        };
        let segments = segments.iter().map(SegmentRef::from);
        dotted.into_iter().flatten().chain(segments)
    }

    /// Whether this is the request as a whole.
    pub fn is_root(&self) -> bool {
        matches!(&self.0, Repr::Segments(segments) if segments.is_empty())
    }
}

/// One step of a [`FieldPath`], borrowed from it; [`Segment::from`] makes an
/// owned one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SegmentRef<'a> {
    /// A member's name.
    Name(&'a str),
    /// A position in a list, from 0.
    Index(usize),
}

impl From<SegmentRef<'_>> for Segment {
    fn from(segment: SegmentRef<'_>) -> Self {
        match segment {
            SegmentRef::Name(name) => Self::Name(name.to_owned().into()),
            SegmentRef::Index(index) => Self::Index(index),
        }
    }
}

impl<'a> From<&'a Segment> for SegmentRef<'a> {
    fn from(segment: &'a Segment) -> Self {
        match segment {
            Segment::Name(name) => Self::Name(name),
            Segment::Index(index) => Self::Index(*index),
        }
    }
}

/// Whether the text is stored as it is: plain names with dots between them.
fn is_dotted(text: &str) -> bool {
    text.split('.').all(is_plain)
}

/// Letters, digits, `_` and `-` alone mean themselves in every notation; of
/// digits alone, they would read as an index.
fn is_plain(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    name.bytes().all(is_plain) && !name.bytes().all(|byte| byte.is_ascii_digit())
}

/// The steps of a dotted path.
fn steps(path: &str) -> impl Iterator<Item = SegmentRef<'_>> {
    path.split('.').map(|step| match step.parse() {
        // Names are not of digits alone, and begin with no plus.
        Ok(index) => SegmentRef::Index(index),
        Err(_) => SegmentRef::Name(step),
    })
}

/// `attendees[0].email` with dots, if every notation writes its names alike.
fn dotted(text: &str) -> Option<String> {
    let mut path = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() || path.is_empty() {
        let (step, tail) = match leading_index(rest) {
            Some((_, tail)) => (&rest[1..rest.len() - tail.len() - 1], tail),
            None => {
                if !path.is_empty() {
                    rest = rest.strip_prefix('.')?;
                }
                let (name, tail) = rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len()));
                (is_plain(name).then_some(name)?, tail)
            }
        };
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(step);
        rest = tail;
    }
    Some(path)
}

/// The indices at the start of `text`, as in `[12][0]`, and what follows them.
fn leading_indices(text: &str) -> (Vec<usize>, &str) {
    let mut indices = Vec::new();
    let mut rest = text;
    while let Some((index, tail)) = leading_index(rest) {
        indices.push(index);
        rest = tail;
    }
    (indices, rest)
}

/// `[12]` at the start of `text`, and what follows it.
fn leading_index(text: &str) -> Option<(usize, &str)> {
    let inside = text.strip_prefix('[')?;
    let tail = inside.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &inside[..inside.len() - tail.len()];
    let tail = tail.strip_prefix(']')?;
    // `[01]` would be written back as `[1]`.
    let canonical = digits == "0" || !digits.starts_with('0');
    Some((digits.parse().ok().filter(|_| canonical)?, tail))
}

/// [`FieldPath::root`].
impl Default for FieldPath {
    fn default() -> Self {
        Self::root()
    }
}

impl From<&'static str> for FieldPath {
    fn from(text: &'static str) -> Self {
        Self::from_text(Cow::Borrowed(text))
    }
}

impl From<String> for FieldPath {
    fn from(text: String) -> Self {
        Self::from_text(Cow::Owned(text))
    }
}

impl From<&String> for FieldPath {
    fn from(text: &String) -> Self {
        Self::parse(text)
    }
}

impl From<Box<str>> for FieldPath {
    fn from(text: Box<str>) -> Self {
        Self::from(String::from(text))
    }
}

impl From<Cow<'static, str>> for FieldPath {
    fn from(text: Cow<'static, str>) -> Self {
        Self::from_text(text)
    }
}

impl From<&Self> for FieldPath {
    fn from(path: &Self) -> Self {
        path.clone()
    }
}

/// The path of this one step.
impl From<Segment> for FieldPath {
    fn from(segment: Segment) -> Self {
        Self::root().then(segment)
    }
}

/// [`FieldPath::parse`], for code that is generic over `FromStr`.
impl FromStr for FieldPath {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::parse(text))
    }
}

/// From the steps, owned ([`Segment`]) or borrowed ([`SegmentRef`]).
impl<S: Into<Segment>> FromIterator<S> for FieldPath {
    fn from_iter<I: IntoIterator<Item = S>>(segments: I) -> Self {
        let mut path = Self::root();
        path.extend(segments);
        path
    }
}

/// By further steps, owned ([`Segment`]) or borrowed ([`SegmentRef`]).
impl<S: Into<Segment>> Extend<S> for FieldPath {
    fn extend<I: IntoIterator<Item = S>>(&mut self, segments: I) {
        for segment in segments {
            *self = core::mem::take(self).then(segment.into());
        }
    }
}

impl PartialEq for FieldPath {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Repr::Dotted(a), Repr::Dotted(b)) => a == b,
            (Repr::Segments(a), Repr::Segments(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for FieldPath {}

impl Hash for FieldPath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Repr::Dotted(path) => path.hash(state),
            Repr::Segments(segments) => segments.hash(state),
        }
    }
}

/// `attendees[0].email`; nothing for the request as a whole.
impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.segments().enumerate() {
            match segment {
                SegmentRef::Name(name) if position == 0 => f.write_str(name)?,
                SegmentRef::Name(name) => write!(f, ".{name}")?,
                SegmentRef::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FieldPath({self})")
    }
}

/// As its text.
impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// From its text; every text is a path.
impl<'de> Deserialize<'de> for FieldPath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = FieldPath;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the path of a field, as text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<FieldPath, E> {
                Ok(FieldPath::parse(text))
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<FieldPath, E> {
                Ok(FieldPath::from(text))
            }
        }

        deserializer.deserialize_string(Visitor)
    }
}
