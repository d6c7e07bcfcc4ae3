//! Shapes, members and facts: the data that a format is made of. They contain
//! each other, so they are in one file.

use core::ops::RangeInclusive;

use super::parts::{Contract, Each, PathStyle, Unit};
use super::xml::Xml;

/// Media type, headers and members of a format's body.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub(super) media_type: &'static str,
    pub(super) headers: HeaderList,
    pub(super) layout: Layout,
    pub(super) reserved: &'static [&'static str],
    pub(super) bodiless_when_empty: bool,
    pub(super) xml: Option<Xml>,
}

/// What a body is.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Layout {
    /// A JSON object.
    Object(&'static [Member]),
    /// A JSON value of another kind.
    Value(Member),
    /// The text of a fact, not as JSON.
    Text(Member),
}

impl Shape {
    /// The media type, for `Content-Type`.
    pub const fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// The headers that every response in this format carries.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, Fact)> {
        self.headers.iter().map(|header| (header.name, header.fact))
    }

    /// The members of the body, in order; empty if it is not an object.
    pub const fn members(&self) -> &'static [Member] {
        match self.layout {
            Layout::Object(members) => members,
            Layout::Value(_) | Layout::Text(_) => &[],
        }
    }

    /// What the body is.
    pub const fn layout(&self) -> Layout {
        self.layout
    }

    /// Whether the body is a text rather than JSON.
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self.layout, Layout::Text(_))
    }

    /// Whether there is no body, rather than an object without members.
    pub const fn is_bodiless_when_empty(&self) -> bool {
        self.bodiless_when_empty
    }

    /// How the body is sent as XML, if the format may be.
    pub(crate) const fn xml(&self) -> Option<Xml> {
        self.xml
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
/// In the items of a [`List`](Self::List) the facts of the error are available,
/// too. Those of a field error are only available in its own item.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Fact {
    /// The status code, a number.
    Status,
    /// The reason phrase.
    Reason,
    /// The kind.
    Kind,
    /// The code: a text or a number.
    Code,
    /// The title.
    Title,
    /// The public message.
    Message,
    /// The parameter at fault, or else the first field that has errors. Absent
    /// in the item of a field error, whose place is its [`Path`](Self::Path).
    Param,
    /// The documentation link: `#[docs]`, `#[api(docs = "…")]`.
    Docs,
    /// The error domain: `#[api(domain = "…")]`.
    Domain,
    /// The time to wait, in this unit; of a date, the time from now on.
    RetryAfter(Unit),
    /// The request's id; absent outside of a `fault::layer` with `request_id`.
    RequestId,
    /// The request's path; absent outside of a `fault::layer` with `instance`.
    RequestPath,
    /// A field error's path; absent for the error itself.
    Path(PathStyle),
    /// A field error's path as a list of its steps, names as texts and indices
    /// as numbers: `["attendees",0,"email"]`. Absent for the error itself.
    PathSteps,
    /// A field error's key; in an item for the error itself, its code.
    Key,
    /// A field error's description; in an item for the error itself, its message.
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
    /// A text that a function chooses by the [`Contract`].
    Chosen(fn(&Contract<'_>) -> Option<&'static str>),
    /// An object in the object. Left out if it has nothing but fixed values.
    Object(&'static Shape),
    /// A list. Left out if it is empty.
    List(Each, &'static Shape),
    /// The field errors by path: `{path: [item, …], …}`. Left out if there are
    /// none.
    Map(PathStyle, &'static Shape),
    /// A list of different objects. An object is left out if it has nothing but
    /// fixed values, or if it lacks a member that is
    /// [`required`](Member::required). The list is left out if it is empty.
    Array(&'static [Shape]),
    /// The `#[detail]` of this name, in a place of its own. It stands beside
    /// [`Member::details`](Member::details), which has the others.
    Detail(&'static str),
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
            | Self::Detail(_)
            | Self::Details => &[],
        }
    }

    /// What it is, for people who read the documentation of an API.
    const fn meaning(self) -> &'static str {
        match self {
            Self::Status => "The HTTP status code.",
            Self::Reason => "The phrase of the HTTP status.",
            Self::Kind => "The class of the error.",
            Self::Code | Self::Key => "A stable code for programs.",
            Self::Title => "A short text on the kind of problem.",
            Self::Message | Self::Description => "A text for people about what went wrong.",
            Self::Param => "The request parameter at fault.",
            Self::Docs => "A link to the documentation of the error.",
            Self::Domain => "The service that the code belongs to.",
            Self::RetryAfter(Unit::Seconds | Unit::DecimalSeconds) => {
                "Seconds to wait before the next attempt."
            }
            Self::RetryAfter(Unit::Milliseconds) => "Milliseconds to wait before the next attempt.",
            Self::RetryAfter(Unit::ProtobufDuration) => "The time to wait before the next attempt.",
            Self::RequestId => "The id of the request, for questions to the operators.",
            Self::RequestPath => "The path of the request.",
            Self::Path(_) | Self::PathSteps => "The place in the request that is at fault.",
            Self::RuleParam(_) => "A parameter of the rule that was broken.",
            Self::RuleParams => "The parameters of the rule that was broken.",
            Self::Map(..) => "The errors of each field of the request.",
            Self::List(Each::FieldError, _) => "The errors of the fields of the request.",
            Self::Fixed(_)
            | Self::FixedNumber(_)
            | Self::FixedBool(_)
            | Self::Chosen(_)
            | Self::Object(_)
            | Self::List(Each::Once | Each::FieldErrorOrSelf, _)
            | Self::Array(_)
            | Self::Detail(_)
            | Self::Details => "",
        }
    }

    /// Whether the value is the same for all errors.
    pub(crate) const fn is_fixed(self) -> bool {
        matches!(
            self,
            Self::Fixed(_) | Self::FixedNumber(_) | Self::FixedBool(_)
        )
    }
}

/// A member of a body: a name, and the fact that is its value.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is what one method sets"
)]
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
    pub(crate) meaning: Option<&'static str>,
}

impl Member {
    /// The name; empty for the place of the details, and for a body that is not an
    /// object.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The fact that is the value.
    pub const fn fact(&self) -> Fact {
        self.fact
    }

    /// See [`required`](Self::required).
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// See [`nullable`](Self::nullable).
    pub const fn is_nullable(&self) -> bool {
        self.nullable
    }

    /// See [`as_text`](Self::as_text).
    pub const fn is_text(&self) -> bool {
        self.as_text
    }

    /// See [`even_if_empty`](Self::even_if_empty).
    pub const fn is_there_if_empty(&self) -> bool {
        self.even_if_empty
    }

    /// See [`skip_if_empty`](Self::skip_if_empty).
    pub const fn is_skipped_if_empty(&self) -> bool {
        self.skip_if_empty
    }

    /// A text as the member shows it: see [`with_charset`](Self::with_charset).
    pub fn shown(&self, text: &str) -> String {
        match self.charset {
            Some(map) => text.chars().map(map).collect(),
            None => text.to_owned(),
        }
    }

    /// What the member is, for people: see [`with_meaning`](Self::with_meaning).
    /// Empty for a fixed value.
    pub const fn meaning(&self) -> &'static str {
        match self.meaning {
            Some(meaning) => meaning,
            None => self.fact.meaning(),
        }
    }
}

/// A header, and the fact that is its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Header {
    pub(crate) name: &'static str,
    pub(crate) fact: Fact,
}

/// The headers of a shape: an array, since a constant cannot grow a slice.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeaderList {
    headers: [Header; AT_MOST],
    len: usize,
}

const AT_MOST: usize = 8;

impl HeaderList {
    pub(super) const EMPTY: Self = Self {
        headers: [Header {
            name: "",
            fact: Fact::Status,
        }; AT_MOST],
        len: 0,
    };

    #[track_caller]
    pub(super) const fn with(mut self, header: Header) -> Self {
        assert!(self.len < AT_MOST, "a format has at most eight headers");
        self.headers[self.len] = header;
        self.len += 1;
        self
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    pub(super) const fn get(&self, at: usize) -> Header {
        self.headers[at]
    }

    fn iter(&self) -> impl Iterator<Item = Header> {
        self.headers.into_iter().take(self.len)
    }
}
