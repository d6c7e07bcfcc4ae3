//! Makes and follows the layout of field errors that are all alike.

use super::path::path_inside;
use crate::field::{Field, FieldError};
use crate::json::run::Run;
use crate::json::writer::JsonWriter;
use crate::recorded::{ItemFact, ItemLayout};
use crate::shape::model::{Fact, Layout, Member, Shape};

/// The layout of items of this shape; `None` if an item may lack a member, or
/// if one is not a text of the field error.
pub(super) fn of_items(shape: &Shape) -> Option<ItemLayout> {
    let members = match shape.layout() {
        Layout::Object(members) if !members.is_empty() => members,
        Layout::Value(member) => return text(&member).map(ItemLayout::Bare),
        Layout::Object(_) | Layout::Text(_) => return None,
    };
    let mut facts = Vec::new();
    let mut json = JsonWriter::new(Vec::new());
    json.open(b'{');
    for member in members {
        json.name(member.name);
        json.quote();
        facts.push((Run::of(json.as_bytes()), text(member)?));
        json.truncate(0);
        json.quote();
    }
    json.close(b'}');
    Some(ItemLayout::Object {
        facts: facts.into(),
        end: Run::of(json.as_bytes()),
    })
}

/// The text of every field error that a member shows as it is.
fn text(member: &Member) -> Option<ItemFact> {
    if member.charset.is_some() || member.skip_if_empty {
        return None;
    }
    match member.fact {
        // The path of the request as a whole is a path, too.
        Fact::Path(style) => Some(ItemFact::Path(style)),
        Fact::Key => Some(ItemFact::Key),
        Fact::Description => Some(ItemFact::Description),
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
        | Fact::PathSteps
        | Fact::RuleParam(_)
        | Fact::RuleParams
        | Fact::Fixed(_)
        | Fact::FixedNumber(_)
        | Fact::FixedBool(_)
        | Fact::Chosen(_)
        | Fact::Object(_)
        | Fact::List(..)
        | Fact::Map(..)
        | Fact::Array(_)
        | Fact::Detail(_)
        | Fact::Details => None,
    }
}

/// Writes the errors of one field, with commas between them.
#[inline]
pub(super) fn items(json: &mut JsonWriter, field: &Field, layout: &ItemLayout) {
    for error in field.errors() {
        match layout {
            ItemLayout::Bare(fact) => {
                json.separate_string();
                inside(json, *fact, field, error);
                json.quote();
            }
            ItemLayout::Object { facts, end } => {
                json.separate();
                for (before, fact) in facts {
                    json.run(before);
                    inside(json, *fact, field, error);
                }
                json.run(end);
            }
        }
    }
}

#[inline]
fn inside(json: &mut JsonWriter, fact: ItemFact, field: &Field, error: &FieldError) {
    match fact {
        ItemFact::Path(style) => path_inside(json, field.path(), style),
        ItemFact::Key => json.inside(error.key()),
        ItemFact::Description => json.inside(error.description()),
    }
}
