//! Compares two contracts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::compare::{TEXTS, facts, shown};
use super::facts::{Facts, Value, meaning};
use super::key::Key;
use super::model::{Lock, Oddity};
use super::pairing::{By, Pair, pairs};
use super::report::{Change, Class, Report};

/// The changes from one contract to another, by what they mean for clients.
///
/// | class | changes |
/// |---|---|
/// | [`Breaking`](Class::Breaking) | an entry removed; one added whose code others have and promise more of; a retired code used again, or no longer retired; another status, kind, code or media type; a member of the body removed, made optional, of another type or value; a header removed, made optional, of another value |
/// | [`New`](Class::New) | an entry added; a kind that no entry had |
/// | [`Compatible`](Class::Compatible) | another message, title, phrase, link, retry advice, version or deprecation, also where the body shows one of these texts; a member or a header added, or always there now; a kind or a code where there was none; a member of which nothing was promised; a code retired that was not in use; a variant without code renamed |
///
/// Facts of a newer version are not compared: [`Report::notes`] names them.
///
/// ```
/// use fault_contract::lock::{Class, Lock, diff};
///
/// // Such as by `git show main:errors.lock`.
/// let old = Lock::read("taken.status = 409\ntaken.message = \"Taken\"")?;
/// let new = Lock::read("taken.status = 410\ntaken.message = \"Gone\"")?;
/// let report = diff(&old, &new);
/// assert_eq!(report.worst(), Some(Class::Breaking));
/// assert_eq!(
///     report.to_string(),
///     "Breaking: clients that work today may fail:
///   taken, status: 409 -> 410
///
/// Compatible:
///   taken, message: \"Taken\" -> \"Gone\"
/// "
/// );
/// # Ok::<(), fault_contract::lock::ReadError>(())
/// ```
pub fn diff(old: &Lock, new: &Lock) -> Report {
    let mut report = Report::default();
    for pair in pairs(old, new) {
        if let (By::JoinsCode, Some(added)) = (pair.by, pair.new) {
            joins_code(added, old, &mut report.changes);
        }
        compare(&pair, &mut report.changes);
    }
    for oddity in &old.oddities {
        contradiction(oddity, old, new, &mut report);
    }
    report
        .changes
        .sort_by(|a, b| (&a.entry, &a.fact).cmp(&(&b.entry, &b.fact)));
    new_kinds(old, new, &mut report.kinds);
    newer_facts(old, &mut report.notes);
    report
}

fn compare(pair: &Pair<'_>, changes: &mut Vec<Change>) {
    let (old, new) = match (pair.old, pair.new) {
        (Some(old), Some(new)) => (old, new),
        (Some((key, facts)), None) => return changes.push(removed(key, facts)),
        (None, Some((key, facts))) => return changes.push(added(key, facts)),
        (None, None) => return,
    };
    let (from, to) = (old.0, new.0);
    let entry = |class, what| Change::entry(class, to, what);
    match pair.by {
        By::Name | By::JoinsCode => {}
        By::SharedCode => changes.push(entry(
            Class::Compatible,
            format!("was called `{from}`; which variants share the code has changed"),
        )),
        By::Renamed => changes.push(entry(Class::Compatible, format!("renamed from `{from}`"))),
        By::GotCode => changes.push(entry(
            Class::Compatible,
            format!("the code is new; without one it was `{from}`"),
        )),
        // The code is in other facts, too: that is one change.
        By::CodeChanged => {
            let codes = [from, to].map(|key| key.code_json().unwrap_or_default());
            let what = format!("the code was {}, it is {}", codes[0], codes[1]);
            return changes.push(entry(Class::Breaking, what));
        }
    }
    match (old.1.is_retired(), new.1.is_retired()) {
        (true, false) => {
            let what = format!("the code is used again; it was retired ({})", note(old.1));
            changes.push(entry(Class::Breaking, what));
        }
        (false, true) => {
            let what = format!("removed, and its code retired ({})", note(new.1));
            changes.push(entry(Class::Breaking, what));
        }
        _ => facts(to, old.1, new.1, changes),
    }
}

/// Clients know the code, and read what it promised so far. Of several that had
/// it, the one that the new one is most like counts.
fn joins_code(added: (&Key, &Facts), old: &Lock, changes: &mut Vec<Change>) {
    let (key, new) = added;
    let known = old
        .entries()
        .filter(|(old, facts)| old.code_literal() == key.code_literal() && !facts.is_retired());
    let breaking = known.map(|(_, old)| {
        let mut changes = Vec::new();
        facts(key, old, new, &mut changes);
        changes.retain(|change| change.class == Class::Breaking);
        changes
    });
    changes.extend(breaking.min_by_key(Vec::len).into_iter().flatten());
}

fn removed(key: &Key, facts: &Facts) -> Change {
    let what = if facts.is_retired() {
        "no longer retired, so that it could be used again for another error".to_owned()
    } else {
        format!("removed{}", summary(facts))
    };
    Change::entry(Class::Breaking, key, what)
}

fn added(key: &Key, facts: &Facts) -> Change {
    if facts.is_retired() {
        let what = format!("retired ({})", note(facts));
        return Change::entry(Class::Compatible, key, what);
    }
    Change::entry(Class::New, key, format!("added{}", summary(facts)))
}

fn note(facts: &Facts) -> String {
    facts
        .get("retired")
        .map(|note| shown("retired", note))
        .unwrap_or_default()
}

/// ` (409 invalid_request_error, "Seat taken")`
fn summary(facts: &Facts) -> String {
    let words = ["status", "kind"]
        .into_iter()
        .filter_map(|fact| facts.get(fact));
    let words: Vec<String> = words.map(Value::to_string).collect();
    let message = facts
        .get("message")
        .map(|message| shown("message", message));
    let parts: Vec<String> = [words.join(" ")].into_iter().chain(message).collect();
    let parts = parts.join(", ");
    if parts.is_empty() {
        parts
    } else {
        format!(" ({})", parts.trim_start_matches(", "))
    }
}

/// Both values of a fact are compared, so that the one that is wrong is seen.
fn contradiction(oddity: &Oddity, old: &Lock, new: &Lock, report: &mut Report) {
    let Oddity::Contradiction {
        line,
        first,
        entry,
        fact,
        value,
    } = oddity
    else {
        return;
    };
    report.notes.push(format!(
        "lines {first} and {line} have two values for one fact of `{entry}`, {fact}: a merge kept both"
    ));
    let mut other = old.get(entry).cloned().unwrap_or_default();
    other.insert(fact.clone(), value.clone());
    // A member that shows the message has another value beside another message.
    for oddity in &old.oddities {
        if let Oddity::Contradiction {
            entry: same,
            fact,
            value,
            ..
        } = oddity
        {
            if same == entry && TEXTS.contains(&fact.as_str()) {
                other.insert(fact.clone(), value.clone());
            }
        }
    }
    let mut changes = Vec::new();
    match new.get(entry) {
        Some(new) => facts(entry, &other, new, &mut changes),
        // That it was removed has been reported.
        None => return,
    }
    changes.retain(|change| change.fact.as_ref() == Some(fact));
    for change in &mut changes {
        _ = write!(change.what, " (line {line})");
    }
    report.changes.append(&mut changes);
}

fn new_kinds(old: &Lock, new: &Lock, changes: &mut Vec<Change>) {
    let of = |lock: &Lock| {
        let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key, facts) in lock.entries() {
            if let Some(kind) = facts.get("kind") {
                kinds
                    .entry(kind.to_string())
                    .or_default()
                    .push(key.to_string());
            }
        }
        kinds
    };
    let known = of(old);
    for (kind, entries) in of(new)
        .into_iter()
        .filter(|(kind, _)| !known.contains_key(kind))
    {
        changes.push(Change {
            class: Class::New,
            entry: entries.join(", "),
            fact: Some("kind".to_owned()),
            what: format!("no entry had `{kind}`"),
        });
    }
}

fn newer_facts(old: &Lock, notes: &mut Vec<String>) {
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    for (fact, _) in old.entries().flat_map(|(_, facts)| facts.iter()) {
        if meaning(fact).is_none() {
            *unknown.entry(fact).or_default() += 1;
        }
    }
    for (fact, count) in unknown {
        let entries = if count == 1 {
            "one entry"
        } else {
            &format!("{count} entries")
        };
        notes.push(format!(
            "`{fact}` of {entries} was written by a newer version of fault-contract; it is kept, and not compared"
        ));
    }
}
