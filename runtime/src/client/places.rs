//! From a type's catalog to a list of its entries, each with its place.

use crate::contract::catalog::{Entries, Nested};
use crate::contract::entry::Entry;

/// An entry, and where it is in the catalog.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The entry, as the outermost type sends it.
    pub(super) entry: Entry,
    /// The variants that lead to it: indices in `Entries::nested`.
    pub(super) way: Vec<usize>,
    /// Its index among the entries of its own type.
    pub(super) own: usize,
    pub(super) owner: &'static Entries,
}

impl Place {
    /// `AuthError::Expired`; of a struct, its name once.
    pub(super) fn name(&self) -> String {
        if self.entry.name() == self.owner.name() {
            self.owner.name().to_owned()
        } else {
            format!("{}::{}", self.owner.name(), self.entry.name())
        }
    }
}

/// All entries of a type, nested types included.
pub(super) fn all(root: &'static Entries) -> Vec<Place> {
    let mut all = Vec::new();
    enter(root, &mut Vec::new(), &mut all);
    all
}

fn enter(owner: &'static Entries, way: &mut Vec<(usize, &'static Nested)>, all: &mut Vec<Place>) {
    for own in owner.own() {
        let variants = way.iter().rev();
        all.push(Place {
            entry: variants.fold(*own, |entry, (_, nested)| nested.seen_from_outside(entry)),
            way: way.iter().map(|(index, _)| *index).collect(),
            // Of a subset, the index in the whole.
            own: own.index(),
            owner,
        });
    }
    for (index, nested) in owner.nested().iter().enumerate() {
        way.push((index, nested));
        enter(nested.entries(), way, all);
        way.pop();
    }
}
