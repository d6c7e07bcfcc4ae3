//! The description of a body, as data: what every format says once.

use crate::codes::same;
use crate::fault::Fault;

/// Media type, headers and members of a format's body.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    media_type: &'static str,
    headers: &'static [(&'static str, &'static str)],
    members: &'static [Member],
    reserved: &'static [&'static str],
    bodiless_when_empty: bool,
}

impl Shape {
    /// A JSON object with these members, in this order, as `application/json`.
    pub const fn json(members: &'static [Member]) -> Self {
        Self {
            media_type: "application/json",
            headers: &[],
            members,
            reserved: &[],
            bodiless_when_empty: false,
        }
    }

    /// Another media type for the same bytes, say `application/problem+json`.
    ///
    /// It has to be a valid header value: visible ASCII and spaces.
    #[must_use]
    pub const fn with_media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = media_type;
        self
    }

    /// Headers that every response in this format carries: lower-case names
    /// with their values.
    #[must_use]
    pub const fn with_headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
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
    pub const fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.headers
    }

    /// The members of the body, in their order.
    pub const fn members(&self) -> &'static [Member] {
        self.members
    }

    pub(crate) const fn is_bodiless_when_empty(&self) -> bool {
        self.bodiless_when_empty
    }

    /// Whether details cannot be named `name`: the object that they are
    /// written into has or reserves such a member. For compile-time checks.
    pub(crate) const fn reserves(&self, name: &str) -> bool {
        let mut i = 0;
        while i < self.reserved.len() {
            if same(self.reserved[i], name) {
                return true;
            }
            i += 1;
        }
        match self.nested_with_details() {
            Some(nested) => nested.reserves(name),
            None => {
                let mut i = 0;
                while i < self.members.len() {
                    if same(self.members[i].name, name) {
                        return true;
                    }
                    i += 1;
                }
                false
            }
        }
    }

    const fn nested_with_details(&self) -> Option<&'static Shape> {
        let mut i = 0;
        while i < self.members.len() {
            if let Value::Object(nested) = self.members[i].value {
                if nested.has(Wants::Details) {
                    return Some(nested);
                }
            }
            i += 1;
        }
        None
    }

    /// Whether some member shows, or cannot do without, a fact. For
    /// compile-time checks.
    pub(crate) const fn has(&self, wanted: Wants) -> bool {
        let mut i = 0;
        while i < self.members.len() {
            let member = &self.members[i];
            let found = match (wanted, member.value) {
                (_, Value::Object(nested)) => nested.has(wanted),
                (Wants::Kind, Value::Kind)
                | (Wants::Code, Value::Code)
                | (Wants::Docs, Value::Docs) => member.required,
                (Wants::Details, Value::Details)
                | (Wants::Fields, Value::Fields(_) | Value::Param) => true,
                _ => false,
            };
            if found {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// What `Shape::has` looks for.
#[derive(Debug, Clone, Copy)]
pub enum Wants {
    /// A kind that is required.
    Kind,
    /// A code that is required.
    Code,
    /// A documentation link that is required.
    Docs,
    /// A place for details.
    Details,
    /// A place for field errors, or for the first field that has some.
    Fields,
}

/// A member of a body: a name, and the fact that is its value.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    pub(crate) name: &'static str,
    pub(crate) value: Value,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) as_text: bool,
    pub(crate) charset: Option<fn(char) -> char>,
}

impl Member {
    /// The member `name` with the fact `value`; left out where the fact is absent.
    pub const fn new(name: &'static str, value: Value) -> Self {
        Self {
            name,
            value,
            required: false,
            nullable: false,
            as_text: false,
            charset: None,
        }
    }

    /// The place of the `#[detail]` members: among the others, each under its
    /// own name. A format without it has no details.
    pub const fn details() -> Self {
        Self::new("", Value::Details)
    }

    /// The format cannot do without this fact: an error without it does not
    /// compile.
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

    /// A number is written as a text: `"status":"404"`.
    #[must_use]
    pub const fn as_text(mut self) -> Self {
        self.as_text = true;
        self
    }

    /// Every character of a text goes through `map`, which gives what the
    /// format allows in its place.
    #[must_use]
    pub const fn with_charset(mut self, map: fn(char) -> char) -> Self {
        self.charset = Some(map);
        self
    }
}

/// A fact of the error, as the value of a member.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Value {
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
    /// The parameter at fault, or else the first field that has errors.
    Param,
    /// The documentation link.
    Docs,
    /// The same text every time.
    Fixed(&'static str),
    /// A text chosen from the facts of the contract. It is asked for once per
    /// variant and must not depend on what differs between occurrences.
    Chosen(fn(&dyn Fault) -> Option<&'static str>),
    /// The field errors; absent if there are none.
    Fields(FieldShape),
    /// An object in the object.
    Object(&'static Shape),
    /// See [`Member::details`].
    Details,
}

/// How field errors are laid out.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum FieldShape {
    /// `{path: [item, …], …}`
    Map(PathStyle, FieldItem),
    /// `[item, …]`
    List(FieldItem),
}

/// One field error.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum FieldItem {
    /// A bare value.
    Bare(FieldFact),
    /// An object of values; what is absent is left out.
    Object(&'static [(&'static str, FieldFact)]),
}

/// A fact of one field error.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum FieldFact {
    /// The path of the field.
    Path(PathStyle),
    /// The text for programs.
    Key,
    /// The text for people.
    Description,
    /// One parameter of the broken rule.
    Param(&'static str),
    /// All its parameters, as an object; absent if there are none.
    Params,
}

/// How a path is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathStyle {
    /// `attendees[0].email`
    Brackets,
    /// `attendees.0.email`
    Dots,
    /// `/attendees/0/email`, a JSON Pointer (RFC 6901).
    Pointer,
    /// `#/attendees/0/email`, a JSON Pointer as a URI fragment (RFC 6901 §6).
    Fragment,
}
