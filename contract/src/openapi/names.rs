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

/// Gives each thing the first of its names that no other thing has at the same
/// place, so that a name does not depend on the order of the things. Where even
/// the last names are equal, numbers follow.
pub(super) fn unique(candidates: &[Vec<String>]) -> Vec<String> {
    let most = candidates.iter().map(Vec::len).max().unwrap_or_default();
    let mut names: Vec<Option<String>> = vec![None; candidates.len()];
    let mut taken = BTreeSet::new();
    for level in 0..most {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        let open = || (0..names.len()).filter(|&at| names[at].is_none());
        for name in open().filter_map(|at| candidates[at].get(level)) {
            *times.entry(name).or_default() += 1;
        }
        let given: Vec<(usize, &String)> = open()
            .filter_map(|at| Some((at, candidates[at].get(level)?)))
            .filter(|(_, name)| times[name.as_str()] == 1 && !taken.contains(*name))
            .collect();
        for (at, name) in given {
            taken.insert(name.clone());
            names[at] = Some(name.clone());
        }
    }
    names
        .into_iter()
        .zip(candidates)
        .map(|(name, candidates)| {
            let name = name.unwrap_or_else(|| {
                let last = candidates.last().map_or("_", String::as_str);
                numbered(last)
                    .find(|name| !taken.contains(name))
                    .unwrap_or_default()
            });
            taken.insert(name.clone());
            name
        })
        .collect()
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

    fn names(candidates: &[&[&str]]) -> Vec<String> {
        let candidates: Vec<Vec<String>> = candidates
            .iter()
            .map(|names| names.iter().map(|&name| name.to_owned()).collect())
            .collect();
        unique(&candidates)
    }

    #[test]
    fn a_key_has_only_what_a_key_may_have_and_stays_told_apart() {
        assert_eq!(key("Seat.Taken-2_b"), "Seat.Taken-2_b");
        assert_eq!(key("Größe"), "Gr_f6__df_e");
        assert_ne!(key("Größe"), key("Gruesse"));
        assert_eq!(key("a/b c"), "a_2f_b_20_c");
        assert_eq!(key(""), "_");
    }

    #[test]
    fn who_shares_a_name_gets_a_longer_one_whatever_the_order() {
        assert_eq!(
            names(&[&["A", "xA"], &["B", "xB"], &["A", "yA"]]),
            ["xA", "B", "yA"]
        );
        assert_eq!(names(&[&["A", "B"], &["A", "C"], &["B"]]), ["A", "C", "B"]);
        assert_eq!(names(&[&["A"], &["A"], &["A_2"]]), ["A", "A_3", "A_2"]);
    }
}
