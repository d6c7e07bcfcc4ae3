//! The definitions that schemas bring along in `$defs`, as components.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::names::{self, key};
use super::record::{Body, Record};
use super::refs;

/// The schema of each record without `$defs`, by name, and the components that
/// they refer to.
///
/// A definition that several schemas have is one component. Different ones of
/// one name get numbers: the first keeps the name.
pub(super) fn lift(records: &[Record]) -> Map<String, Value> {
    let mut own = Map::new();
    let mut lifted = Map::new();
    let reserved: BTreeSet<&str> = records.iter().map(|record| &*record.name).collect();
    for record in records {
        let Body::Of(content) = &record.body else {
            continue;
        };
        let mut schema = content.schema.clone();
        let definitions = take_definitions(&mut schema);
        if !definitions.is_empty() {
            // First all get their names, then it is seen which of them are taken.
            let mut keys: BTreeMap<String, String> = BTreeMap::new();
            for name in definitions.keys() {
                let mut free = key(name);
                while reserved.contains(&*free) || keys.values().any(|key| *key == free) {
                    free.push_str("_2");
                }
                keys.insert(name.clone(), free);
            }
            let mut added = Map::new();
            for (name, mut definition) in definitions {
                refs::lead_to_components(&mut definition, &keys);
                added.insert(keys[&name].clone(), definition);
            }
            refs::lead_to_components(&mut schema, &keys);
            let renamed = names::add(&mut lifted, &added, &|there, new| there == new);
            refs::rename(&mut schema, &renamed);
        }
        own.insert(record.name.clone(), schema);
    }
    own.append(&mut lifted);
    own
}

/// Takes `$defs` out of a schema, and those of the definitions themselves, to
/// which references lead in the same way.
fn take_definitions(schema: &mut Value) -> Map<String, Value> {
    let taken = schema
        .as_object_mut()
        .and_then(|schema| schema.remove("$defs"));
    match taken {
        Some(Value::Object(definitions)) => {
            let needed = needed(schema, &definitions);
            definitions
                .into_iter()
                .filter(|(name, _)| needed.contains(name))
                .collect()
        }
        _ => Map::new(),
    }
}

/// The definitions that `schema` reaches.
fn needed(schema: &Value, definitions: &Map<String, Value>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = refs::definitions_in(schema).into_iter().collect();
    while let Some(name) = open.pop() {
        if let Some(definition) = definitions.get(&name).filter(|_| reached.insert(name)) {
            open.extend(refs::definitions_in(definition));
        }
    }
    reached
}
