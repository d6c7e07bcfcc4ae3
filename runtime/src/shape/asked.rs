//! What compile-time checks ask of a shape, and which of its parts may differ
//! between two occurrences.

use core::ops::RangeInclusive;

use super::model::{Fact, Shape};
use super::parts::Each;
use crate::contract::const_text::same;
use crate::contract::runtime::RuntimeFacts;

/// What compile-time checks ask a shape for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The kind.
    Kind,
    /// The code.
    Code,
    /// The documentation link.
    Docs,
    /// The error domain.
    Domain,
    /// A place for details.
    Details,
    /// A place for every field error.
    FieldErrors,
    /// A place for the parameter at fault.
    Param,
}

impl Asked {
    /// The fact in words.
    pub(crate) const fn named(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Code => "code",
            Self::Docs => "documentation link",
            Self::Domain => "domain",
            Self::Details => "detail",
            Self::FieldErrors => "field error",
            Self::Param => "parameter",
        }
    }

    /// What brings the fact to a variant.
    pub(crate) const fn remedy(self) -> &'static str {
        match self {
            Self::Kind => "`#[kind(\"…\")]`",
            Self::Code => "`#[code(\"…\")]`, or `codes = snake_case` to `#[api(…)]`",
            Self::Docs => "`#[docs(\"https://…\")]`",
            Self::Domain => "`domain = \"…\"` to `#[api(…)]`",
            Self::Details => "`#[detail]` on a field",
            Self::FieldErrors => "`#[fields]` on a field",
            Self::Param => "`#[param(\"…\")]`",
        }
    }
}

impl Fact {
    /// Whether the fact is what a check asks for.
    const fn answers(self, asked: Asked) -> bool {
        let answer = match self {
            Self::Kind => Asked::Kind,
            Self::Code => Asked::Code,
            Self::Docs => Asked::Docs,
            Self::Domain => Asked::Domain,
            Self::Details => Asked::Details,
            Self::Param => Asked::Param,
            Self::List(Each::FieldError | Each::FieldErrorOrSelf, _) | Self::Map(..) => {
                Asked::FieldErrors
            }
            Self::Status
            | Self::Reason
            | Self::Title
            | Self::Message
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
            | Self::Object(_)
            | Self::List(Each::Once, _)
            | Self::Detail(_)
            | Self::Array(_) => return false,
        };
        answer as u8 == asked as u8
    }

    /// The facts that this one depends on and that may differ between two
    /// occurrences.
    pub(crate) const fn depends_on(self) -> RuntimeFacts {
        let own = match self {
            Self::Status | Self::Reason | Self::Title => RuntimeFacts::STATUS,
            Self::Code => RuntimeFacts::CODE,
            Self::Message => RuntimeFacts::MESSAGE.and(RuntimeFacts::STATUS),
            Self::Param => RuntimeFacts::PARAM.and(RuntimeFacts::FIELD_ERRORS),
            Self::RetryAfter(_) => RuntimeFacts::RETRY_AFTER,
            Self::RequestId | Self::RequestPath => RuntimeFacts::REQUEST,
            Self::Chosen(_) => RuntimeFacts::STATUS.and(RuntimeFacts::CODE),
            Self::Key => RuntimeFacts::FIELD_ERRORS.and(RuntimeFacts::CODE),
            Self::Description => RuntimeFacts::FIELD_ERRORS.and(RuntimeFacts::MESSAGE),
            Self::Path(_)
            | Self::PathSteps
            | Self::RuleParam(_)
            | Self::RuleParams
            | Self::Map(..)
            | Self::List(Each::FieldError | Each::FieldErrorOrSelf, _) => {
                RuntimeFacts::FIELD_ERRORS
            }
            Self::Detail(_) | Self::Details => RuntimeFacts::DETAILS,
            Self::Kind
            | Self::Docs
            | Self::Domain
            | Self::Fixed(_)
            | Self::FixedNumber(_)
            | Self::FixedBool(_)
            | Self::Object(_)
            | Self::List(Each::Once, _)
            | Self::Array(_) => RuntimeFacts::NONE,
        };
        let shapes = self.shapes();
        let mut all = own;
        let mut i = 0;
        while i < shapes.len() {
            all = all.and(shapes[i].depends_on());
            i += 1;
        }
        match self {
            // Without field errors there are no items, whatever is in them.
            Self::List(Each::FieldError, _) | Self::Map(..) => {
                all.within(RuntimeFacts::FIELD_ERRORS.and(RuntimeFacts::REQUEST))
            }
            _ => all,
        }
    }
}

impl Shape {
    /// The facts that the body depends on and that may differ between two
    /// occurrences.
    pub(crate) const fn depends_on(&self) -> RuntimeFacts {
        let mut all = RuntimeFacts::NONE;
        let mut i = 0;
        while i < self.len() {
            all = all.and(self.member(i).fact.depends_on());
            i += 1;
        }
        all
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
        if let Some(shape) = self.object_with_details() {
            return shape.reserves(name);
        }
        let members = self.members();
        let mut i = 0;
        while i < members.len() && !self.places(name) {
            if same(members[i].name, name) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether the detail `name` has a place of its own in the object.
    pub(crate) const fn places(&self, name: &str) -> bool {
        let members = self.members();
        let mut i = 0;
        while i < members.len() {
            if let Fact::Detail(placed) = members[i].fact {
                if same(placed, name) {
                    return true;
                }
            }
            i += 1;
        }
        false
    }

    /// The shape inside of this one whose objects have the details.
    const fn object_with_details(&self) -> Option<&'static Shape> {
        let mut i = 0;
        while i < self.len() {
            let shapes = self.member(i).fact.shapes();
            let mut s = 0;
            while s < shapes.len() {
                if shapes[s].shows(Asked::Details) {
                    return Some(&shapes[s]);
                }
                s += 1;
            }
            i += 1;
        }
        None
    }

    /// Whether a fact is shown somewhere. For compile-time checks.
    pub(crate) const fn shows(&self, asked: Asked) -> bool {
        self.finds(asked, false)
    }

    /// Whether a fact is shown and cannot be left out. For compile-time checks.
    pub(crate) const fn requires(&self, asked: Asked) -> bool {
        self.finds(asked, true)
    }

    /// The first byte of a code that the format does not allow in it. For
    /// compile-time checks.
    pub(crate) const fn refused_in_code(&self, code: &str) -> Option<usize> {
        let mut i = 0;
        while i < self.len() {
            let member = self.member(i);
            if let (Fact::Code | Fact::Key, Some(besides)) = (member.fact, member.code_characters) {
                let mut at = 0;
                while at < code.len() {
                    if !allows(code.as_bytes()[at], besides) {
                        return Some(at);
                    }
                    at += 1;
                }
            }
            let shapes = member.fact.shapes();
            let mut s = 0;
            while s < shapes.len() {
                if let Some(at) = shapes[s].refused_in_code(code) {
                    return Some(at);
                }
                s += 1;
            }
            i += 1;
        }
        None
    }

    /// Whether there are characters that the format does not allow in a code.
    pub(crate) const fn restricts_codes(&self) -> bool {
        let mut i = 0;
        while i < self.len() {
            let member = self.member(i);
            if matches!(member.fact, Fact::Code | Fact::Key) && member.code_characters.is_some() {
                return true;
            }
            let shapes = member.fact.shapes();
            let mut s = 0;
            while s < shapes.len() {
                if shapes[s].restricts_codes() {
                    return true;
                }
                s += 1;
            }
            i += 1;
        }
        false
    }

    /// Whether a code is a text wherever the body has it, so that a client
    /// cannot tell the number `1` from the text `"1"`.
    pub(crate) const fn writes_codes_as_texts(&self) -> bool {
        self.writes_codes(true, false) && !self.writes_codes(false, false)
    }

    /// Whether a code is somewhere in the body, as a text or as it is. In an item
    /// for the error itself, `key` says, its key is its code.
    const fn writes_codes(&self, as_text: bool, key: bool) -> bool {
        let mut i = 0;
        while i < self.len() {
            let member = self.member(i);
            let is_code =
                matches!(member.fact, Fact::Code) || key && matches!(member.fact, Fact::Key);
            if is_code && as_text == (member.as_text || self.is_text()) {
                return true;
            }
            let key = match member.fact {
                Fact::List(each, _) => matches!(each, Each::Once | Each::FieldErrorOrSelf),
                Fact::Map(..) => false,
                _ => key,
            };
            let shapes = member.fact.shapes();
            let mut s = 0;
            while s < shapes.len() {
                if shapes[s].writes_codes(as_text, key) {
                    return true;
                }
                s += 1;
            }
            i += 1;
        }
        false
    }

    /// Whether the details are in an object of a list that is left out without
    /// this fact.
    pub(crate) const fn loses_details_without(&self, asked: Asked) -> bool {
        let mut i = 0;
        while i < self.len() {
            let fact = self.member(i).fact;
            let is_item = matches!(fact, Fact::Array(_) | Fact::List(..));
            let shapes = fact.shapes();
            let mut s = 0;
            while s < shapes.len() {
                if shapes[s].shows(Asked::Details)
                    && (is_item && shapes[s].requires(asked)
                        || shapes[s].loses_details_without(asked))
                {
                    return true;
                }
                s += 1;
            }
            i += 1;
        }
        false
    }

    const fn finds(&self, asked: Asked, required: bool) -> bool {
        let mut i = 0;
        while i < self.len() {
            let member = self.member(i);
            if member.fact.answers(asked) && (member.required || !required) {
                return true;
            }
            // A member that is required in an item of an array is required for
            // the item, not for the body.
            let is_part = matches!(member.fact, Fact::Object(_));
            let shapes = member.fact.shapes();
            let mut s = 0;
            while s < shapes.len() && (is_part || !required) {
                if shapes[s].finds(asked, required) {
                    return true;
                }
                s += 1;
            }
            i += 1;
        }
        false
    }
}

/// Whether a code may have this byte.
const fn allows(byte: u8, besides: &[RangeInclusive<u8>]) -> bool {
    let mut i = 0;
    while i < besides.len() {
        if *besides[i].start() <= byte && byte <= *besides[i].end() {
            return true;
        }
        i += 1;
    }
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
}
