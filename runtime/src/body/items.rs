//! Field errors in a layout that is the same for each of them.
//!
//! What stands between two values is the same from one field error to the
//! next, so that it is written out once, when a variant is recorded, and
//! copied in runs from then on.

use super::json::Json;
use super::shape::{FieldFact, FieldItem};
use super::write::path_inside;
use crate::field::{Field, FieldError};

/// The layout of field errors that are objects of texts, none of which may be
/// absent.
#[derive(Debug)]
pub(crate) struct Items {
    /// What comes before a fact, and the fact. Before the first fact comes the
    /// comma behind the item before.
    facts: Box<[(Box<[u8]>, FieldFact)]>,
    end: Box<[u8]>,
}

impl Items {
    /// `None` if a field error is no object, or may lack a fact, or if a fact
    /// is no text.
    pub(crate) fn new(item: FieldItem) -> Option<Self> {
        let FieldItem::Object(members) = item else {
            return None;
        };
        let mut facts = Vec::new();
        let mut json = Json::new(Vec::new());
        json.raw(b",{");
        for &(name, fact) in members {
            if matches!(fact, FieldFact::Param(_) | FieldFact::Params) {
                return None;
            }
            json.name(name);
            json.quote();
            facts.push((json.as_bytes().into(), fact));
            json.truncate(0);
            json.quote();
        }
        json.close(b'}');
        (!facts.is_empty()).then(|| Self {
            facts: facts.into(),
            end: json.into_bytes().into(),
        })
    }

    /// Writes one, behind a comma unless it is the first in its list.
    pub(super) fn write(&self, json: &mut Json, field: &Field, error: &FieldError) {
        let mut without_comma = usize::from(json.as_bytes().last() == Some(&b'['));
        for (before, fact) in &self.facts {
            json.raw(&before[without_comma..]);
            without_comma = 0;
            match *fact {
                FieldFact::Path(style) => path_inside(json, field.path(), style),
                FieldFact::Key => json.inside(error.key()),
                FieldFact::Description => json.inside(error.description()),
                FieldFact::Param(_) | FieldFact::Params => {}
            }
        }
        json.raw(&self.end);
    }
}
