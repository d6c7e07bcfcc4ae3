//! Where a field is in a request.

use core::fmt;
use core::hash::{Hash, Hasher};
use std::borrow::Cow;

/// Where a field is in a request, in no format's own notation; every wire
/// format writes it its own way.
///
/// Written as `attendees[0].email`. No text is refused: what does not read as
/// a name or as an index in brackets is taken as part of a name.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A member's name.
    Name(Cow<'static, str>),
    /// A position in a list, from 0.
    Index(usize),
}

impl FieldPath {
    /// The request as a whole.
    pub const fn root() -> Self {
        Self(Repr::Segments(Vec::new()))
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
            (Repr::Dotted(path), None) => steps(&path)
                .map(|segment| match segment {
                    SegmentRef::Name(name) => Segment::Name(name.to_owned().into()),
                    SegmentRef::Index(index) => Segment::Index(index),
                })
                .chain([segment])
                .collect(),
            (Repr::Segments(mut segments), _) => {
                segments.push(segment);
                segments
            }
        };
        Self(Repr::Segments(segments))
    }

    fn parse(text: Cow<'static, str>) -> Self {
        if text.split('.').all(is_plain) {
            return Self(Repr::Dotted(text));
        }
        if let Some(path) = dotted(&text) {
            return Self(Repr::Dotted(path.into()));
        }
        let mut segments = Vec::new();
        let mut name = String::new();
        let mut rest = &*text;
        // A dot ends a name; after an index it only leads on to the next name.
        let mut after_index = false;
        // What follows a dot is a name, `[0]` as well: without that, `a.[0]`
        // and `a[0]` were one path.
        let mut after_dot = false;
        while let Some(next) = rest.chars().next() {
            let (indices, tail) = leading_indices(rest);
            let written = &rest[..rest.len() - tail.len()];
            if !written.is_empty() {
                // `[0]x` is no index followed by a name: nothing would tell
                // them apart again.
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

    /// The steps from the request as a whole.
    pub fn segments(&self) -> impl Iterator<Item = SegmentRef<'_>> {
        let (dotted, segments) = match &self.0 {
            Repr::Dotted(path) => (Some(steps(path)), &[][..]),
            Repr::Segments(segments) => (None, segments.as_slice()),
        };
        let segments = segments.iter().map(|segment| match segment {
            Segment::Name(name) => SegmentRef::Name(name),
            Segment::Index(index) => SegmentRef::Index(*index),
        });
        dotted.into_iter().flatten().chain(segments)
    }

    /// Whether this is the request as a whole.
    pub fn is_root(&self) -> bool {
        matches!(&self.0, Repr::Segments(segments) if segments.is_empty())
    }
}

/// One step of a [`FieldPath`], borrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SegmentRef<'a> {
    /// A member's name.
    Name(&'a str),
    /// A position in a list, from 0.
    Index(usize),
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

impl From<&'static str> for FieldPath {
    fn from(text: &'static str) -> Self {
        Self::parse(Cow::Borrowed(text))
    }
}

impl From<String> for FieldPath {
    fn from(text: String) -> Self {
        Self::parse(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for FieldPath {
    fn from(text: Cow<'static, str>) -> Self {
        Self::parse(text)
    }
}

impl FromIterator<Segment> for FieldPath {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        segments.into_iter().fold(Self::root(), Self::then)
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
