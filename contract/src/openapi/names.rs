//! Names of components: valid keys, each given once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::refs;

/// `text` as the key of a component, `^[a-zA-Z0-9._-]+$`. What a key cannot hold
/// is written as its number, so that two texts stay two keys.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for character in text.chars() {
        if is_valid(character) {
            key.push(character);
        } else {
            let _ = write!(key, "_{:x}_", u32::from(character));
        }
    }
    if key.is_empty() {
        key.push('_');
    }
    key
}

fn is_valid(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '.' | '_' | '-')
}

/// Gives those that have a name that one before them has a number.
pub(super) fn unique<'a>(names: impl Iterator<Item = &'a mut String>) {
    let mut taken = BTreeSet::new();
    for name in names {
        let free = numbered(name).find(|name| !taken.contains(name));
        if let Some(free) = free {
            *name = free;
        }
        taken.insert(name.clone());
    }
}

/// `name`, `name_2`, `name_3`, …, without an end.
fn numbered(name: &str) -> impl Iterator<Item = String> {
    core::iter::once(name.to_owned()).chain((2_u64..).map(move |number| format!("{name}_{number}")))
}

/// Adds components to others. One whose name is that of a different component
/// gets a number, and so does what refers to it; the result has the new names.
pub(crate) fn add(
    to: &mut Map<String, Value>,
    added: &Map<String, Value>,
    is_same: &dyn Fn(&Value, &Value) -> bool,
) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    loop {
        let mut renamed = false;
        for (name, schema) in added {
            let as_named = names.get(name).cloned().unwrap_or_else(|| name.clone());
            let mut schema = schema.clone();
            refs::rename(&mut schema, &names);
            let fits = |name: &str| to.get(name).is_none_or(|there| is_same(there, &schema));
            if fits(&as_named) {
                continue;
            }
            let free = numbered(name)
                .find(|other| fits(other) && (other == name || !added.contains_key(other)));
            if let Some(free) = free {
                renamed = true;
                names.insert(name.clone(), free);
            }
        }
        if !renamed {
            break;
        }
    }
    for (name, schema) in added {
        let mut schema = schema.clone();
        refs::rename(&mut schema, &names);
        let name = names.get(name).unwrap_or(name);
        to.entry(name.clone()).or_insert(schema);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_only_what_a_key_may_have_and_stays_told_apart() {
        assert_eq!(key("Seat.Taken-2_b"), "Seat.Taken-2_b");
        assert_eq!(key("Größe"), "Gr_f6__df_e");
        assert_ne!(key("Größe"), key("Gruesse"));
        assert_eq!(key("a/b c"), "a_2f_b_20_c");
        assert_eq!(key(""), "_");
    }

    #[test]
    fn who_comes_later_gets_a_number() {
        let mut names = ["A", "A", "A_2", "A"].map(str::to_owned);
        unique(names.iter_mut());
        assert_eq!(names, ["A", "A_2", "A_2_2", "A_3"]);
    }
}
