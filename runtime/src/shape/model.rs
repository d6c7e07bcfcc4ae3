//! Shapes, members and facts: the data that a format is made of. They hold each
//! other, so they are in one file.

use core::ops::RangeInclusive;

use super::parts::{Contract, Each, PathStyle, Unit};
use super::tokens;
use crate::contract::const_text::{ConstText, same};

/// Media type, headers and members of a format's body.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    media_type: &'static str,
    headers: HeaderList,
    layout: Layout,
    pub(super) reserved: &'static [&'static str],
    bodiless_when_empty: bool,
}

/// What a body is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Layout {
    /// A JSON object.
    Object(&'static [Member]),
    /// A JSON value of another kind.
    Value(Member),
    /// The text of a fact, not as JSON.
    Text(Member),
}

impl Shape {
    /// A JSON object with these members, in this order, as `application/json`.
    ///
    /// # Panics
    ///
    /// If a member is there twice, or if there are two places for details,
    /// those in objects inside included. In a constant, as `SHAPE` is one,
    /// that is a compile error.
    #[track_caller]
    pub const fn json(members: &'static [Member]) -> Self {
        one_of_each(members);
        Self::of("application/json", Layout::Object(members))
    }

    /// A JSON value that is no object, as `application/json`: a list, or a
    /// text in quotes. Where the fact is absent, `null`.
    ///
    /// As the items of a [`Fact::List`] it makes a list of bare values.
    #[track_caller]
    pub const fn value(fact: Fact) -> Self {
        Self::of("application/json", Layout::Value(Member::new("", fact)))
    }

    /// The text of a fact as it is, as `text/plain; charset=utf-8`.
    ///
    /// # Panics
    ///
    /// If the fact is not a text or a number. In a constant, that is a compile
    /// error.
    #[track_caller]
    pub const fn text(fact: Fact) -> Self {
        is_text(fact);
        Self::of(
            "text/plain; charset=utf-8",
            Layout::Text(Member::new("", fact)),
        )
    }

    const fn of(media_type: &'static str, layout: Layout) -> Self {
        Self {
            media_type,
            headers: HeaderList::EMPTY,
            layout,
            reserved: &[],
            bodiless_when_empty: false,
        }
    }

    /// Another media type for the same bytes, say `application/problem+json`.
    ///
    /// # Panics
    ///
    /// If it is not a media type (RFC 9110 §8.3.1). In a constant, that is a
    /// compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_media_type(mut self, media_type: &'static str) -> Self {
        tokens::media_type(media_type);
        self.media_type = media_type;
        self
    }

    /// A header that every response in this format carries: its name in lower
    /// case, and the fact that is its value. Without the fact there is no
    /// header. One that the error itself sets takes its place.
    ///
    /// # Panics
    ///
    /// If the name or a fixed value cannot be sent, if the header is not the
    /// format's to say (`content-length`), if it is there twice, if the fact is
    /// not a text or a number, and on more than eight headers. In a constant,
    /// that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_header(mut self, name: &'static str, fact: Fact) -> Self {
        self.headers = self.headers.with(Header::new(name, fact));
        self
    }

    /// The headers of another shape, besides those that are there.
    ///
    /// # Panics
    ///
    /// As [`with_header`](Self::with_header) does.
    #[must_use]
    #[track_caller]
    pub const fn with_headers_of(mut self, other: &Self) -> Self {
        let mut i = 0;
        while i < other.headers.len() {
            self.headers = self.headers.with(other.headers.get(i));
            i += 1;
        }
        self
    }

    /// Member names that the format's owner has given a meaning and that the
    /// format does not send; details cannot take them.
    #[must_use]
    pub const fn reserving(mut self, names: &'static [&'static str]) -> Self {
        self.reserved = names;
        self
    }

    /// Sends no body, and no `Content-Type`, rather than `{}`.
    #[must_use]
    pub const fn bodiless_when_empty(mut self) -> Self {
        self.bodiless_when_empty = true;
        self
    }

    /// The media type, for `Content-Type`.
    pub const fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// The headers that every response in this format carries.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, Fact)> {
        self.headers.iter().map(|header| (header.name, header.fact))
    }

    /// The members of the body, in their order; none where it is no object.
    pub const fn members(&self) -> &'static [Member] {
        match self.layout {
            Layout::Object(members) => members,
            Layout::Value(_) | Layout::Text(_) => &[],
        }
    }

    pub(crate) const fn layout(&self) -> Layout {
        self.layout
    }

    /// Whether the body is a text rather than JSON.
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self.layout, Layout::Text(_))
    }

    pub(crate) const fn is_bodiless_when_empty(&self) -> bool {
        self.bodiless_when_empty
    }

    /// How many members there are, the one of a value or text included.
    pub(crate) const fn len(&self) -> usize {
        match self.layout {
            Layout::Object(members) => members.len(),
            Layout::Value(_) | Layout::Text(_) => 1,
        }
    }

    pub(crate) const fn member(&self, at: usize) -> Member {
        match self.layout {
            Layout::Object(members) => members[at],
            Layout::Value(member) | Layout::Text(member) => member,
        }
    }
}

/// A fact of the error, as the value of a member or header.
///
/// In the items of a [`List`](Self::List) the facts of the error are there as
/// well; those of a field error are there in its own item alone.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Fact {
    /// The status code, a number.
    Status,
    /// The reason phrase.
    Reason,
    /// The kind.
    Kind,
    /// The code, text or number as the contract has it.
    Code,
    /// The title.
    Title,
    /// The public message.
    Message,
    /// The parameter at fault, or else the first field that has errors. Absent
    /// in the item of a field error, whose place is its [`Path`](Self::Path).
    Param,
    /// The documentation link.
    Docs,
    /// The error domain: `#[api(domain = "…")]`.
    Domain,
    /// The time to wait.
    RetryAfter(Unit),
    /// The request's id, inside of a `fault::layer` that gives ids.
    RequestId,
    /// The request's path, inside of a `fault::layer` that is told to show it.
    RequestPath,
    /// A field error's path; absent for the error itself.
    Path(PathStyle),
    /// A field error's path as a list of its steps, names as texts and indices
    /// as numbers: `["attendees",0,"email"]`. Absent for the error itself.
    PathSteps,
    /// A field error's text for programs; of the error itself, its code.
    Key,
    /// A field error's text for people; of the error itself, its message.
    Description,
    /// One parameter of the rule that a field error is about.
    RuleParam(&'static str),
    /// All parameters of the rule, as an object.
    RuleParams,
    /// The same text every time.
    Fixed(&'static str),
    /// The same number every time.
    FixedNumber(i64),
    /// `true` or `false` every time.
    FixedBool(bool),
    /// A text chosen by what the contract says of the error.
    Chosen(fn(&Contract<'_>) -> Option<&'static str>),
    /// An object in the object. Left out if nothing is in it but fixed values.
    Object(&'static Shape),
    /// A list. Left out if it is empty.
    List(Each, &'static Shape),
    /// The field errors by path: `{path: [item, …], …}`. Left out if there are
    /// none.
    Map(PathStyle, &'static Shape),
    /// A list of different objects. One is left out if nothing is in it but
    /// fixed values, or if it lacks a member that is
    /// [`required`](Member::required); the list, if it is empty.
    Array(&'static [Shape]),
    /// See [`Member::details`](Member::details).
    Details,
}

impl Fact {
    /// The shapes inside.
    pub(crate) const fn shapes(self) -> &'static [Shape] {
        match self {
            Self::Object(shape) | Self::List(_, shape) | Self::Map(_, shape) => {
                core::slice::from_ref(shape)
            }
            Self::Array(shapes) => shapes,
            Self::Status
            | Self::Reason
            | Self::Kind
            | Self::Code
            | Self::Title
            | Self::Message
            | Self::Param
            | Self::Docs
            | Self::Domain
            | Self::RetryAfter(_)
            | Self::RequestId
            | Self::RequestPath
            | Self::Path(_)
            | Self::PathSteps
            | Self::Key
            | Self::Description
            | Self::RuleParam(_)
            | Self::RuleParams
            | Self::Fixed(_)
            | Self::FixedNumber(_)
            | Self::FixedBool(_)
            | Self::Chosen(_)
            | Self::Details => &[],
        }
    }

    /// Whether the value is the same for all errors, so that it says nothing.
    pub(crate) const fn is_fixed(self) -> bool {
        matches!(
            self,
            Self::Fixed(_) | Self::FixedNumber(_) | Self::FixedBool(_)
        )
    }
}

/// A member of a body: a name, and the fact that is its value.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    pub(crate) name: &'static str,
    pub(crate) fact: Fact,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) as_text: bool,
    pub(crate) even_if_empty: bool,
    pub(crate) skip_if_empty: bool,
    pub(crate) charset: Option<fn(char) -> char>,
    pub(crate) code_characters: Option<&'static [RangeInclusive<u8>]>,
}

impl Member {
    /// The member `name` with the fact `fact`; left out where the fact is absent.
    pub const fn new(name: &'static str, fact: Fact) -> Self {
        Self {
            name,
            fact,
            required: false,
            nullable: false,
            as_text: false,
            even_if_empty: false,
            skip_if_empty: false,
            charset: None,
            code_characters: None,
        }
    }

    /// The place of the `#[detail]` members: among the others, each under its
    /// own name. A format without it has no details.
    ///
    /// In the item of a field error, the parameters of its rule come first.
    pub const fn details() -> Self {
        Self::new("", Fact::Details)
    }

    /// The format cannot do without this fact: an error without it does not
    /// compile. In an item of a [`Fact::Array`], and in the item that a
    /// [`Fact::List`] has for the error itself, the item is left out instead.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Written as `null` where the fact is absent, for formats whose owner
    /// does so.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// A number is written as a text: `"status":"404"`. Of
    /// [details](Self::details), each is.
    #[must_use]
    pub const fn as_text(mut self) -> Self {
        self.as_text = true;
        self
    }

    /// An object or a list is written even if nothing is in it.
    #[must_use]
    pub const fn even_if_empty(mut self) -> Self {
        self.even_if_empty = true;
        self
    }

    /// A text is left out if it is empty.
    #[must_use]
    pub const fn skip_if_empty(mut self) -> Self {
        self.skip_if_empty = true;
        self
    }

    /// Every character of a text goes through `map`, which gives what the
    /// format allows in its place.
    #[must_use]
    pub const fn with_charset(mut self, map: fn(char) -> char) -> Self {
        self.charset = Some(map);
        self
    }

    /// The characters of a code that the format allows besides ASCII letters,
    /// digits, `-`, `.` and `_`. A code with another one does not compile; one
    /// that is known at run time alone goes through
    /// [`with_charset`](Self::with_charset).
    #[must_use]
    pub const fn with_code_characters(mut self, besides: &'static [RangeInclusive<u8>]) -> Self {
        self.code_characters = Some(besides);
        self
    }
}

/// A header, and the fact that is its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Header {
    pub(crate) name: &'static str,
    pub(crate) fact: Fact,
}

impl Header {
    #[track_caller]
    const fn new(name: &'static str, fact: Fact) -> Self {
        tokens::header_name(name);
        is_text(fact);
        if let Fact::Fixed(value) = fact {
            tokens::header_value(value);
        }
        Self { name, fact }
    }
}

/// The headers of a shape: an array, since a constant cannot grow a slice.
#[derive(Debug, Clone, Copy)]
struct HeaderList {
    headers: [Header; AT_MOST],
    len: usize,
}

const AT_MOST: usize = 8;

impl HeaderList {
    const EMPTY: Self = Self {
        headers: [Header {
            name: "",
            fact: Fact::Status,
        }; AT_MOST],
        len: 0,
    };

    #[track_caller]
    const fn with(mut self, header: Header) -> Self {
        let mut i = 0;
        while i < self.len {
            differ(self.headers[i].name, header.name);
            i += 1;
        }
        assert!(self.len < AT_MOST, "a format has at most eight headers");
        self.headers[self.len] = header;
        self.len += 1;
        self
    }

    const fn len(&self) -> usize {
        self.len
    }

    const fn get(&self, at: usize) -> Header {
        self.headers[at]
    }

    fn iter(&self) -> impl Iterator<Item = Header> {
        self.headers.into_iter().take(self.len)
    }
}

/// No member twice, and one place for details.
#[track_caller]
const fn one_of_each(members: &[Member]) {
    let mut with_details = 0;
    let mut i = 0;
    while i < members.len() {
        let member = &members[i];
        if matches!(member.fact, Fact::Details) || have_details(member.fact.shapes()) {
            with_details += 1;
        }
        if with_details > 1 {
            panic!("a shape has one place for details; remove one `Member::details()`");
        }
        let mut other = i + 1;
        while other < members.len() {
            if !matches!(member.fact, Fact::Details) && same(member.name, members[other].name) {
                let mut text = ConstText::new();
                text.push("the member `");
                text.push(member.name);
                text.push("` is there twice; remove one");
                panic!("{}", text.as_str());
            }
            other += 1;
        }
        i += 1;
    }
}

const fn have_details(shapes: &[Shape]) -> bool {
    let mut i = 0;
    while i < shapes.len() {
        let mut m = 0;
        while m < shapes[i].len() {
            let fact = shapes[i].member(m).fact;
            if matches!(fact, Fact::Details) || have_details(fact.shapes()) {
                return true;
            }
            m += 1;
        }
        i += 1;
    }
    false
}

/// A text or a number.
#[track_caller]
const fn is_text(fact: Fact) {
    let is_text = match fact {
        Fact::Status
        | Fact::Reason
        | Fact::Kind
        | Fact::Code
        | Fact::Title
        | Fact::Message
        | Fact::Param
        | Fact::Docs
        | Fact::Domain
        | Fact::RetryAfter(_)
        | Fact::RequestId
        | Fact::RequestPath
        | Fact::Fixed(_)
        | Fact::FixedNumber(_)
        | Fact::FixedBool(_)
        | Fact::Chosen(_) => true,
        Fact::Path(_)
        | Fact::PathSteps
        | Fact::Key
        | Fact::Description
        | Fact::RuleParam(_)
        | Fact::RuleParams
        | Fact::Object(_)
        | Fact::List(..)
        | Fact::Map(..)
        | Fact::Array(_)
        | Fact::Details => false,
    };
    if !is_text {
        panic!("a text body or a header takes a fact of the error that is a text or a number");
    }
}

/// No header twice.
#[track_caller]
const fn differ(known: &str, name: &str) {
    if same(known, name) {
        let mut text = ConstText::new();
        text.push("the header `");
        text.push(name);
        text.push("` is there twice; remove one");
        panic!("{}", text.as_str());
    }
}
