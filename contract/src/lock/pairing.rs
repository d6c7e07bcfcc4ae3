//! Which entry of the new contract is which of the old one.

use super::compare::is_fixed;
use super::facts::{Facts, Meaning, Value, meaning};
use super::key::Key;
use super::model::Lock;

/// An entry of the old contract and what has become of it.
pub(super) struct Pair<'a> {
    pub(super) old: Option<(&'a Key, &'a Facts)>,
    pub(super) new: Option<(&'a Key, &'a Facts)>,
    /// Why they are one entry.
    pub(super) by: By,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The same name, or there is only one of them.
    Name,
    /// The same code, which others share now or did.
    SharedCode,
    /// The same facts, of variants without a code.
    Renamed,
    /// The same facts, except for a code that there was not before.
    GotCode,
    /// The same facts, except for the code.
    CodeChanged,
    /// A new one that has the code of another, which is still there.
    JoinsCode,
}

type Entries<'a> = Vec<(&'a Key, &'a Facts)>;

pub(super) fn pairs<'a>(old: &'a Lock, new: &'a Lock) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let (mut left_old, mut left_new): (Entries<'_>, Entries<'_>) = Default::default();
    for entry in old.entries() {
        match new.entries.get_key_value(entry.0) {
            Some(same) => pairs.push(Pair {
                old: Some(entry),
                new: Some(same),
                by: By::Name,
            }),
            None => left_old.push(entry),
        }
    }
    left_new.extend(
        new.entries()
            .filter(|(key, _)| !old.entries.contains_key(key)),
    );

    for (by, alike, ambiguous) in [
        (By::SharedCode, same_code_and_facts as Alike, true),
        (By::SharedCode, same_code, true),
        (By::Renamed, renamed, true),
        (By::Renamed, renamed_with_its_title, false),
        (By::GotCode, got_code, false),
        (By::CodeChanged, code_changed, false),
    ] {
        take(
            &mut pairs,
            &mut left_old,
            &mut left_new,
            by,
            alike,
            ambiguous,
        );
    }
    left_new.retain(|new| {
        let joins = old.entries().any(|old| same_code(old, *new));
        if joins {
            pairs.push(Pair {
                old: None,
                new: Some(*new),
                by: By::JoinsCode,
            });
        }
        !joins
    });
    let gone = left_old.into_iter().map(|entry| (Some(entry), None));
    let come = left_new.into_iter().map(|entry| (None, Some(entry)));
    pairs.extend(gone.chain(come).map(|(old, new)| Pair {
        old,
        new,
        by: By::Name,
    }));
    pairs
}

type Entry<'a> = (&'a Key, &'a Facts);

type Alike = fn(Entry<'_>, Entry<'_>) -> bool;

/// Takes the entries that are alike out of both lists. Where several are, the
/// first one is as good as another if `ambiguous`, and none is taken otherwise.
fn take<'a>(
    pairs: &mut Vec<Pair<'a>>,
    left_old: &mut Entries<'a>,
    left_new: &mut Entries<'a>,
    by: By,
    alike: Alike,
    ambiguous: bool,
) {
    let all_old = left_old.clone();
    left_old.retain(|old| {
        let mut found = left_new
            .iter()
            .enumerate()
            .filter(|(_, new)| alike(*old, **new));
        let Some((at, new)) = found.next() else {
            return true;
        };
        if !ambiguous {
            let others = all_old.iter().filter(|other| alike(**other, *new)).count();
            if others > 1 || found.next().is_some() {
                return true;
            }
        }
        pairs.push(Pair {
            old: Some(*old),
            new: Some(*new),
            by,
        });
        left_new.remove(at);
        false
    });
}

fn same_code(old: Entry<'_>, new: Entry<'_>) -> bool {
    let code = old.0.code_literal();
    code.is_some() && code == new.0.code_literal()
}

fn same_code_and_facts(old: Entry<'_>, new: Entry<'_>) -> bool {
    same_code(old, new) && old.1 == new.1
}

fn renamed(old: Entry<'_>, new: Entry<'_>) -> bool {
    old.0.code_literal().is_none() && new.0.code_literal().is_none() && old.1 == new.1
}

/// The title is the variant's name in words, where it is not said.
fn renamed_with_its_title(old: Entry<'_>, new: Entry<'_>) -> bool {
    old.0.code_literal().is_none()
        && new.0.code_literal().is_none()
        && without_title(old.1).eq(without_title(new.1))
}

/// The facts, but for the title and what shows it.
fn without_title(facts: &Facts) -> impl Iterator<Item = (&str, &Value)> {
    facts.iter().filter(|(fact, value)| {
        let shows =
            |text: &str| meaning(fact) == Some(Meaning::Body) && is_fixed(text, facts, "title");
        *fact != "title" && !matches!(value, Value::Text(text) if shows(text))
    })
}

fn got_code(old: Entry<'_>, new: Entry<'_>) -> bool {
    let kept = |(fact, value)| new.1.get(fact) == Some(value);
    old.0.code_literal().is_none() && new.0.code_literal().is_some() && old.1.iter().all(kept)
}

fn code_changed(old: Entry<'_>, new: Entry<'_>) -> bool {
    if old.1.is_retired() || new.1.is_retired() {
        return false;
    }
    match (without_code(old), without_code(new)) {
        (Some(old), Some(new)) => old == new,
        _ => false,
    }
}

/// The facts but the title, with a gap wherever the code is.
fn without_code((key, facts): Entry<'_>) -> Option<Vec<(&str, String)>> {
    let json = key.code_json()?;
    let text = key.code_literal()?.trim_matches('"');
    let gap = |(fact, value): (_, &Value)| {
        let value = value.to_string().replace(&json, "\0");
        (
            fact,
            if text.is_empty() {
                value
            } else {
                value.replace(text, "\0")
            },
        )
    };
    Some(without_title(facts).map(gap).collect())
}
