//! Makes and follows the layout of field errors that are all alike.

use super::path::path_inside;
use crate::field::{Field, FieldError};
use crate::json::writer::JsonWriter;
use crate::recorded::{ItemFact, ItemLayout};
use crate::shape::model::{Fact, Layout, Shape};

/// The layout of items of this shape; `None` if an item is no object, or may
/// lack a member, or if one is no text of the field error.
pub(super) fn of_items(shape: &Shape) -> Option<ItemLayout> {
    let Layout::Object(members) = shape.layout() else {
        return None;
    };
    let mut facts = Vec::new();
    let mut json = JsonWriter::new(Vec::new());
    json.raw(b",{");
    for member in members {
        let fact = match member.fact {
            // The path of the request as a whole is a path, too.
            Fact::Path(style) => ItemFact::Path(style),
            Fact::Key => ItemFact::Key,
            Fact::Description => ItemFact::Description,
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
            | Fact::Details => return None,
        };
        if member.charset.is_some() || member.skip_if_empty {
            return None;
        }
        json.name(member.name);
        json.quote();
        facts.push((json.as_bytes().into(), fact));
        json.truncate(0);
        json.quote();
    }
    json.close(b'}');
    (!facts.is_empty()).then(|| ItemLayout {
        facts: facts.into(),
        end: json.into_bytes().into(),
    })
}

/// Writes one, behind a comma unless it is the first in its list.
pub(super) fn write(layout: &ItemLayout, json: &mut JsonWriter, field: &Field, error: &FieldError) {
    let mut without_comma = usize::from(json.as_bytes().last() == Some(&b'['));
    for (before, fact) in &layout.facts {
        json.raw(&before[without_comma..]);
        without_comma = 0;
        match *fact {
            ItemFact::Path(style) => path_inside(json, field.path(), style),
            ItemFact::Key => json.inside(error.key()),
            ItemFact::Description => json.inside(error.description()),
        }
    }
    json.raw(&layout.end);
}
