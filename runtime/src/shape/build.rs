//! Constructors of shapes and members, and the checks on them.
//!
//! A check panics, which in a constant is a compile error at the line of the
//! format that is wrong.

use core::ops::RangeInclusive;

use super::model::{Fact, Header, HeaderList, Layout, Member, Shape};
use super::tokens;
use super::xml::Xml;
use crate::contract::const_text::{ConstText, same};

impl Shape {
    /// A JSON object with these members, in this order, as `application/json`.
    ///
    /// # Panics
    ///
    /// If a member is there twice, if there are two places for details, also in
    /// objects inside, or if one detail has a place of its own and the others
    /// have none. In a constant, such as [`Format::SHAPE`], that is a compile
    /// error.
    ///
    /// [`Format::SHAPE`]: crate::body::Format::SHAPE
    #[track_caller]
    pub const fn json(members: &'static [Member]) -> Self {
        one_of_each(members);
        Self::of("application/json", Layout::Object(members))
    }

    /// A JSON value that is not an object, as `application/json`: a list, or a
    /// text in quotes. `null` if the fact is absent.
    ///
    /// As the shape of items in a [`Fact::List`] it makes a list of bare values.
    #[track_caller]
    pub const fn value(fact: Fact) -> Self {
        Self::of("application/json", Layout::Value(Member::new("", fact)))
    }

    /// The text of a fact, not as JSON, as `text/plain; charset=utf-8`.
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
            xml: None,
        }
    }

    /// Sets the media type, for `Content-Type`: `application/problem+json`.
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

    /// Adds a header to every response in this format: its name in lower case,
    /// and the fact that is its value. Without the fact there is no header. A
    /// header of that name that the error sets takes precedence.
    ///
    /// # Panics
    ///
    /// If the name or a fixed value cannot be sent (RFC 9110 §5.5, §5.6.2), if a
    /// format cannot set the header (`content-type`, `content-length`), if it is
    /// there twice, if the fact is not a text or a number, and on more than eight
    /// headers. In a constant, that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_header(mut self, name: &'static str, fact: Fact) -> Self {
        let header = Header::new(name, fact);
        let mut i = 0;
        while i < self.headers.len() {
            differ(self.headers.get(i).name, name);
            i += 1;
        }
        self.headers = self.headers.with(header);
        self
    }

    /// Adds the headers of another shape.
    ///
    /// # Panics
    ///
    /// As [`with_header`](Self::with_header) does.
    #[must_use]
    #[track_caller]
    pub const fn with_headers_of(mut self, other: &Self) -> Self {
        let mut i = 0;
        while i < other.headers.len() {
            let Header { name, fact } = other.headers.get(i);
            self = self.with_header(name, fact);
            i += 1;
        }
        self
    }

    /// Reserves member names that have a meaning in the format but are not sent.
    /// A detail with such a name does not compile.
    #[must_use]
    pub const fn reserving(mut self, names: &'static [&'static str]) -> Self {
        self.reserved = names;
        self
    }

    /// The body may also be sent as XML, of this media type, with this root element
    /// in this namespace, to clients that ask for it:
    /// `FaultLayer::negotiate` (feature `tower`).
    ///
    /// Each member is an element, each item of a list an element `i`, as in RFC
    /// 9457 Appendix B.
    ///
    /// # Panics
    ///
    /// If it is not a media type, if the root is not an ASCII name, if there is no
    /// namespace, and if the body is not JSON. In a constant, that is a compile
    /// error.
    #[must_use]
    #[track_caller]
    pub const fn with_xml(
        mut self,
        media_type: &'static str,
        root: &'static str,
        namespace: &'static str,
    ) -> Self {
        assert!(!self.is_text(), "only a JSON body can be sent as XML");
        self.xml = Some(Xml::new(media_type, root, namespace));
        self
    }

    /// Sends no body and no `Content-Type` instead of `{}`.
    #[must_use]
    pub const fn bodiless_when_empty(mut self) -> Self {
        self.bodiless_when_empty = true;
        self
    }
}

impl Member {
    /// The member `name` with the fact `fact`; left out if the fact is absent.
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
            meaning: None,
        }
    }

    /// The place of the `#[detail]` members: among the others, each under its
    /// own name. A format without it has no details.
    ///
    /// In the item of a field error, the parameters of its rule come first.
    pub const fn details() -> Self {
        Self::new("", Fact::Details)
    }

    /// The format requires this fact: an error without its kind, code or
    /// documentation link does not compile. In an item of a [`Fact::Array`], and
    /// in the item that a [`Fact::List`] has for the error itself, the item is
    /// left out instead.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Written as `null` if the fact is absent, for formats that define it so.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// A number is written as a text: `"status":"404"`. On
    /// [`details`](Self::details), every value is written as a text.
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

    /// Replaces every character of a text by `map(character)`, for formats that do
    /// not allow all of Unicode.
    #[must_use]
    pub const fn with_charset(mut self, map: fn(char) -> char) -> Self {
        self.charset = Some(map);
        self
    }

    /// Says what the member is, for people who read the documentation of an API;
    /// otherwise its fact says it.
    #[must_use]
    pub const fn with_meaning(mut self, meaning: &'static str) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// The characters that the format allows in a code besides ASCII letters,
    /// digits, `-`, `.` and `_`. A code with another character does not compile.
    /// A code that is only known at run time goes through
    /// [`with_charset`](Self::with_charset).
    #[must_use]
    pub const fn with_code_characters(mut self, besides: &'static [RangeInclusive<u8>]) -> Self {
        self.code_characters = Some(besides);
        self
    }
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

/// No member twice, and one place for details.
#[track_caller]
const fn one_of_each(members: &[Member]) {
    let mut with_details = 0;
    let mut i = 0;
    while i < members.len() {
        let member = &members[i];
        if let Fact::Detail(name) = member.fact {
            has_place_for_others(name, members);
        }
        if matches!(member.fact, Fact::Details) || have_details(member.fact.shapes()) {
            with_details += 1;
        }
        assert!(
            with_details <= 1,
            "a shape has one place for details; remove one `Member::details()`"
        );
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

/// A detail has a place of its own beside those that have none.
#[track_caller]
const fn has_place_for_others(name: &str, members: &[Member]) {
    let mut i = 0;
    while i < members.len() {
        if matches!(members[i].fact, Fact::Details) {
            return;
        }
        i += 1;
    }
    let mut text = ConstText::new();
    text.push("the detail `");
    text.push(name);
    text.push("` has a place, but other details have none; add `Member::details()` to its object");
    panic!("{}", text.as_str());
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
        | Fact::Detail(_)
        | Fact::Details => false,
    };
    assert!(
        is_text,
        "a text body or a header takes a fact of the error that is a text or a number"
    );
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
