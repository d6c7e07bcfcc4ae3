//! Writes a body after its shape.

use super::field_errors;
use super::occurrence::Occurrence;
use super::path::{path, path_steps};
use super::scalar::Scalar;
use super::translated;
use crate::details::Details;
use crate::field::{Field, FieldError};
use crate::json::writer::JsonWriter;
use crate::shape::model::{Fact, Layout, Member, Shape};
use crate::shape::parts::Each;
use crate::text::Text;

/// What the facts of a shape are those of: an error, and in the item of a list
/// one of its field errors.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'a> {
    occurrence: &'a Occurrence<'a>,
    item: Option<(&'a Field, &'a FieldError)>,
}

impl<'a> Scope<'a> {
    pub(crate) const fn of(occurrence: &'a Occurrence<'a>) -> Self {
        Self {
            occurrence,
            item: None,
        }
    }

    pub(crate) const fn occurrence(self) -> &'a Occurrence<'a> {
        self.occurrence
    }

    const fn in_item(self, field: &'a Field, error: &'a FieldError) -> Self {
        Self {
            item: Some((field, error)),
            ..self
        }
    }
}

/// What was written of a shape.
#[derive(Debug, Clone, Copy)]
struct Written {
    /// Whether there is more than fixed values.
    says_something: bool,
    /// Whether all is there that is required.
    is_complete: bool,
}

/// Writes the body of an error after `shape`.
pub(crate) fn body(json: &mut JsonWriter, scope: Scope<'_>, shape: &Shape) {
    shaped(json, scope, shape);
}

fn shaped(json: &mut JsonWriter, scope: Scope<'_>, shape: &Shape) -> Written {
    match shape.layout() {
        Layout::Object(members) => object(json, scope, shape, members),
        Layout::Value(member) | Layout::Text(member) => {
            let start = json.len();
            let says_something = value(json, scope, &member);
            if !says_something {
                json.truncate(start);
                json.raw(b"null");
            }
            Written {
                says_something,
                is_complete: true,
            }
        }
    }
}

fn object(
    json: &mut JsonWriter,
    scope: Scope<'_>,
    shape: &Shape,
    members: &'static [Member],
) -> Written {
    let mut written = Written {
        says_something: false,
        is_complete: true,
    };
    json.open(b'{');
    for member in members {
        let is_there = match member.fact {
            Fact::Details => details(json, scope, member, shape),
            _ => self::member(json, scope, member),
        };
        written.says_something |= is_there && !member.fact.is_fixed();
        written.is_complete &= is_there || !member.required;
    }
    json.close(b'}');
    written
}

/// Writes the extension members into an object of this shape; whether there
/// are any.
pub(crate) fn details(
    json: &mut JsonWriter,
    scope: Scope<'_>,
    member: &Member,
    shape: &Shape,
) -> bool {
    let mut details = Details::new(json, shape, member.as_text);
    all_details(scope, &mut details);
    !details.is_empty()
}

/// Writes the value of the detail of this name, unless there is none.
fn detail(json: &mut JsonWriter, scope: Scope<'_>, member: &Member, name: &str) -> bool {
    let mut detail = Details::only(json, name, member.as_text);
    all_details(scope, &mut detail);
    !detail.is_empty()
}

fn all_details(scope: Scope<'_>, details: &mut Details<'_>) {
    if let Some((_, error)) = scope.item {
        for (name, param) in error.params() {
            details.add(name, param);
        }
    }
    scope.occurrence.details(details);
}

/// Writes one member, or nothing where its fact is absent; whether the fact is
/// there.
pub(crate) fn member(json: &mut JsonWriter, scope: Scope<'_>, member: &Member) -> bool {
    let start = json.len();
    json.name(member.name);
    let value_start = json.len();
    let is_there = value(json, scope, member);
    if !is_there {
        if member.nullable {
            json.truncate(value_start);
            json.raw(b"null");
        } else {
            json.truncate(start);
        }
    }
    is_there
}

/// Writes the value of a member, unless the fact is absent. Of one that is
/// absent, something may be left behind.
fn value(json: &mut JsonWriter, scope: Scope<'_>, member: &Member) -> bool {
    match (member.fact, scope.item) {
        (Fact::Path(style), Some((field, _))) => {
            path(json, field.path(), style);
            true
        }
        (Fact::PathSteps, Some((field, _))) => {
            path_steps(json, field.path());
            true
        }
        (Fact::Key, Some((_, error))) => quoted(json, member, &Text::borrowed(error.key())),
        (Fact::Description, Some((_, error))) => quoted(
            json,
            member,
            &translated::description(scope.occurrence, error),
        ),
        (Fact::RuleParam(name), Some((_, error))) => error
            .param(name)
            .is_some_and(|param| json.value(param).is_ok()),
        (Fact::RuleParams, Some((_, error))) => rule_params(json, error),
        // A field error's place is its path.
        (Fact::Param, Some(_)) => false,
        (Fact::Object(shape), _) => {
            shaped(json, scope, shape).says_something || member.even_if_empty
        }
        (Fact::List(each, shape), _) => list(json, scope, member, each, shape),
        (Fact::Map(style, shape), _) => {
            let errors = scope.occurrence.field_errors().unwrap_or_default();
            field_errors::map(json, &errors, style, |json, field| {
                items(json, scope, field, shape);
            });
            !errors.is_empty() || member.even_if_empty
        }
        (Fact::Array(shapes), _) => array(json, scope, member, shapes),
        (Fact::Detail(name), _) => detail(json, scope, member, name),
        (fact, _) => match translated::of(scope.occurrence, fact) {
            Some(Scalar::Text(text)) => quoted(json, member, &text),
            Some(Scalar::Number(number)) => {
                bare(json, member, itoa::Buffer::new().format(number));
                true
            }
            Some(Scalar::Bare(text)) => {
                bare(json, member, &text);
                true
            }
            None => false,
        },
    }
}

/// Writes a string. A `Display` that fails has written what it could; that is
/// what the client gets.
fn quoted(json: &mut JsonWriter, member: &Member, text: &Text<'_>) -> bool {
    json.quote();
    let start = json.len();
    self::text(json, text, member);
    let is_empty = json.len() == start;
    json.quote();
    !(is_empty && member.skip_if_empty)
}

/// Writes the inside of a string.
pub(crate) fn text(json: &mut JsonWriter, text: &Text<'_>, member: &Member) {
    let _ = text.write_to(&mut json.text(member.charset));
}

/// Writes a value that is not a string, as a text if the member asks for it.
fn bare(json: &mut JsonWriter, member: &Member, value: &str) {
    if member.as_text {
        json.string(value);
    } else {
        json.raw(value.as_bytes());
    }
}

fn rule_params(json: &mut JsonWriter, error: &FieldError) -> bool {
    if error.params().len() == 0 {
        return false;
    }
    json.open(b'{');
    for (name, param) in error.params() {
        let start = json.len();
        json.name(name);
        // A `Value` only has string keys, so it always serializes.
        if json.value(param).is_err() {
            json.truncate(start);
        }
    }
    json.close(b'}');
    true
}

fn list(
    json: &mut JsonWriter,
    scope: Scope<'_>,
    member: &Member,
    each: Each,
    shape: &'static Shape,
) -> bool {
    let errors = match each {
        Each::Once => None,
        Each::FieldError | Each::FieldErrorOrSelf => scope.occurrence.field_errors(),
    };
    match (each, errors) {
        (_, Some(errors)) => {
            field_errors::list(json, &errors, |json, field| {
                items(json, scope, field, shape);
            });
            true
        }
        (Each::Once | Each::FieldErrorOrSelf, None) => {
            json.open(b'[');
            let start = json.len();
            let is_there = item(json, scope, shape).is_complete;
            if !is_there {
                json.truncate(start);
            }
            json.close(b']');
            is_there || member.even_if_empty
        }
        (Each::FieldError, None) => {
            json.raw(b"[]");
            member.even_if_empty
        }
    }
}

fn items(json: &mut JsonWriter, scope: Scope<'_>, field: &Field, shape: &Shape) {
    for error in field.errors() {
        item(json, scope.in_item(field, error), shape);
    }
}

fn item(json: &mut JsonWriter, scope: Scope<'_>, shape: &Shape) -> Written {
    json.separate();
    shaped(json, scope, shape)
}

fn array(json: &mut JsonWriter, scope: Scope<'_>, member: &Member, shapes: &[Shape]) -> bool {
    json.open(b'[');
    let empty = json.len();
    for shape in shapes {
        let start = json.len();
        json.separate();
        let written = shaped(json, scope, shape);
        if !(written.says_something && written.is_complete) {
            json.truncate(start);
        }
    }
    let says_something = json.len() > empty;
    json.close(b']');
    says_something || member.even_if_empty
}
