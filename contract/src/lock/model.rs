//! The contract as `errors.lock` has it: entries with their facts.

use std::collections::BTreeMap;

use fault::Code;

use super::facts::{Facts, Value, meaning};
use super::key::Key;

/// The error contract of a type, as facts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    pub(super) entries: BTreeMap<Key, Facts>,
    /// What is odd about the file that it was read from.
    pub(super) oddities: Vec<Oddity>,
}

/// What a merge may leave in a lock file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Oddity {
    /// A line that is there twice.
    Doubled { line: usize, first: usize },
    /// Another value for a fact that has one.
    Contradiction {
        line: usize,
        first: usize,
        entry: Key,
        fact: String,
        value: Value,
    },
    /// A line that belongs above the one before it.
    Unsorted { line: usize },
}

impl Lock {
    /// The contract of these entries: the code of each, its variant as
    /// `Type::Variant`, its facts. Of a type's catalog, [`of`](super::of()) makes
    /// them.
    ///
    /// An entry is called by its code. Where several share a code and their
    /// facts differ, each is called by its code and its variant; entries that
    /// are alike become one.
    pub fn new<'a>(entries: impl IntoIterator<Item = (Option<Code<'a>>, &'a str, Facts)>) -> Self {
        let mut by_code: BTreeMap<Key, Vec<(Code<'a>, &'a str, Facts)>> = BTreeMap::new();
        let mut lock = Self::default();
        for (code, variant, facts) in entries {
            match code {
                None => lock.add(&Key::variant(variant), facts),
                Some(code) => {
                    let alike = by_code.entry(Key::code(code)).or_default();
                    alike.push((code, variant, facts));
                }
            }
        }
        for (key, alike) in by_code {
            let one = alike.iter().all(|(_, _, facts)| *facts == alike[0].2);
            for (code, variant, facts) in alike {
                if one {
                    lock.add(&key, facts);
                } else {
                    lock.add(&Key::shared(code, variant), facts);
                }
            }
        }
        lock
    }

    /// Adds an entry. One of another entry's name gets a number behind it,
    /// unless they are alike. One without facts would have no line.
    fn add(&mut self, key: &Key, facts: Facts) {
        if facts.iter().next().is_none() {
            return;
        }
        let mut free = key.clone();
        let mut number = 1;
        while let Some(other) = self.entries.get(&free) {
            if *other == facts {
                return;
            }
            number += 1;
            free = key.numbered(number);
        }
        self.entries.insert(free, facts);
    }

    /// The entries by name.
    pub fn entries(&self) -> impl Iterator<Item = (&Key, &Facts)> {
        self.entries.iter()
    }

    /// The facts of an entry.
    pub fn get(&self, entry: &Key) -> Option<&Facts> {
        self.entries.get(entry)
    }

    /// Takes over the facts of `old` that this version does not know, for the
    /// entries that are still there.
    pub(super) fn keep_newer_facts(&mut self, old: &Self) {
        for (key, facts) in &mut self.entries {
            let newer = old.entries.get(key).into_iter().flat_map(Facts::iter);
            for (fact, value) in newer.filter(|(fact, _)| meaning(fact).is_none()) {
                facts.insert(fact.to_owned(), value.clone());
            }
        }
    }
}
