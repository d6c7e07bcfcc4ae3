//! One item of a list or map of field errors.

use serde_json::Value;

use super::said::Said;
use crate::body::raw::Raw;
use crate::body::read::Members;
use crate::field::{FieldError, FieldPath, Segment};
use crate::shape::model::{Fact, Layout, Shape};

/// An item as it was read: whether it is a field error or the error itself is
/// decided later.
#[derive(Debug)]
pub(super) struct Item {
    /// Where the field is, if the item says so.
    pub(super) path: Option<FieldPath>,
    pub(super) said: Said,
    /// Where the item has not the format's form: what it says by the usual names.
    usual: Option<FieldError>,
}

/// Whether a fact in an item is that of a field error.
pub(super) const fn is_of_field(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::Path(_)
            | Fact::PathSteps
            | Fact::Key
            | Fact::Description
            | Fact::RuleParam(_)
            | Fact::RuleParams
    )
}

impl Item {
    /// What was `said` by the item `value`, which is to have this shape.
    pub(super) fn new(said: Said, shape: &Shape, value: &Raw) -> Self {
        let path = said.facts.iter().find_map(|(member, value)| {
            let value = value.as_ref()?;
            match member.fact {
                Fact::Path(style) => Some(super::path::path(&value.parse::<String>()?, style)),
                Fact::PathSteps => Some(steps(value)),
                _ => None,
            }
        });
        Self {
            path,
            said,
            usual: in_another_form(shape, value),
        }
    }

    /// The error, where it is, and what the item says besides.
    pub(super) fn into_error(
        self,
        listed_under: Option<FieldPath>,
    ) -> (FieldPath, FieldError, Said) {
        let Self { path, said, usual } = self;
        let path = path.or(listed_under).unwrap_or_default();
        let text = |wanted: fn(Fact) -> bool| {
            let mut facts = said.facts.iter().filter(|(member, _)| wanted(member.fact));
            facts
                .find_map(|(_, value)| text_or_number(value.as_ref()?))
                .unwrap_or_default()
        };
        let mut error = usual.unwrap_or_else(|| {
            let key = text(|fact| matches!(fact, Fact::Key));
            FieldError::new(key, text(|fact| matches!(fact, Fact::Description)))
        });
        for (member, value) in &said.facts {
            match (member.fact, value) {
                (Fact::RuleParam(name), Some(value)) => add(&mut error, name.to_owned(), value),
                (Fact::RuleParams, Some(value)) => {
                    let params = Members::of(value).map(Members::into_vec);
                    for (name, value) in params.into_iter().flatten() {
                        add(&mut error, name, &value);
                    }
                }
                _ => {}
            }
        }
        for (name, value) in &said.details {
            add(&mut error, name.clone(), value);
        }
        (path, error, said)
    }
}

/// A parameter, unless no `Value` can hold it.
fn add(error: &mut FieldError, name: String, value: &Raw) {
    if let Some(value) = value.parse::<Value>() {
        error.with(name, value);
    }
}

/// A text where the format has an object, and the other way around.
fn in_another_form(shape: &Shape, value: &Raw) -> Option<FieldError> {
    match shape.layout() {
        Layout::Object(_) => Some(FieldError::new("", value.parse::<String>()?)),
        Layout::Value(_) | Layout::Text(_) => {
            let mut members = Members::of(value)?;
            let mut text = |names: &[&str]| {
                let mut names = names.iter();
                names
                    .find_map(|name| members.take_if(name, text_or_number))
                    .unwrap_or_default()
            };
            let key = text(&["key", "code"]);
            Some(FieldError::new(
                key,
                text(&["description", "message", "detail"]),
            ))
        }
    }
}

fn text_or_number(value: &Raw) -> Option<String> {
    value
        .parse()
        .or_else(|| value.number().map(ToOwned::to_owned))
}

/// `["attendees",0,"email"]`
fn steps(value: &Raw) -> FieldPath {
    let steps: Vec<Raw> = value.parse().unwrap_or_default();
    let steps = steps.iter().filter_map(|step| {
        let index = step.number().and_then(|digits| digits.parse().ok());
        index
            .map(Segment::Index)
            .or_else(|| step.parse().map(|name: String| Segment::Name(name.into())))
    });
    steps.collect()
}
