//! Compares the facts of one entry, and says what each change means.

use std::collections::BTreeSet;

use fault::status;
use serde_json::Value as Json;

use super::facts::{Facts, Meaning, Value, meaning};
use super::key::Key;
use super::report::{Change, Class};

/// The changes of one entry's facts.
pub(super) fn facts(entry: &Key, old: &Facts, new: &Facts, changes: &mut Vec<Change>) {
    let names: BTreeSet<&str> = old.iter().chain(new.iter()).map(|(fact, _)| fact).collect();
    for fact in names {
        let values = (value(old, fact), value(new, fact));
        let (Some(meaning), true) = (meaning(fact), values.0 != values.1) else {
            continue;
        };
        let (class, why) = match (&values.0, &values.1) {
            _ if meaning == Meaning::Tells => (Class::Compatible, ""),
            (Some(_), None) if meaning != Meaning::Retired => (Class::Breaking, ""),
            (Some(from), Some(to)) => match meaning {
                Meaning::Header => header(&from.to_string(), &to.to_string()),
                Meaning::Body => member(&from.to_string(), &to.to_string(), old, new),
                Meaning::Retired => (Class::Compatible, ""),
                _ => (Class::Breaking, ""),
            },
            _ => (Class::Compatible, ""),
        };
        let what = match (&values.0, &values.1) {
            (Some(old), Some(new)) => format!("{} -> {}", shown(fact, old), shown(fact, new)),
            (Some(old), None) => format!("{} -> removed", shown(fact, old)),
            (None, new) => {
                let new = new.as_ref().map(|new| shown(fact, new));
                format!("added, {}", new.unwrap_or_default())
            }
        };
        changes.push(Change {
            class,
            entry: entry.to_string(),
            fact: Some(fact.to_owned()),
            what: format!("{what}{why}"),
        });
    }
}

/// A fact's value. That an object is always there is said by its members alone.
fn value(facts: &Facts, fact: &str) -> Option<Value> {
    let members = format!("{fact}.");
    let is_object = || {
        meaning(fact) == Some(Meaning::Body)
            && facts.iter().any(|(other, _)| other.starts_with(&members))
    };
    facts
        .get(fact)
        .cloned()
        .or_else(|| is_object().then(|| "object".into()))
}

/// A fact's value in a report: what people read in quotes, on one line.
pub(super) fn shown(fact: &str, value: &Value) -> String {
    match (value, meaning(fact)) {
        (Value::Text(text), Some(Meaning::Tells | Meaning::Retired)) => {
            Json::from(text.as_str()).to_string()
        }
        _ => value.to_string(),
    }
}

const OPTIONAL: &str = " (not always there any more)";
const CERTAIN: &str = " (always there now)";

fn header(from: &str, to: &str) -> (Class, &'static str) {
    let parts = |text: &str| match text.split_once(" = ") {
        Some((when, value)) => (when == "always", Some(value.to_owned())),
        None => (text == "always", None),
    };
    let ((was, old), (is, new)) = (parts(from), parts(to));
    match (was, is) {
        (true, false) => (Class::Breaking, OPTIONAL),
        _ if old != new => (Class::Breaking, " (another value)"),
        _ => (Class::Compatible, CERTAIN),
    }
}

fn member(from: &str, to: &str, old: &Facts, new: &Facts) -> (Class, &'static str) {
    let ((a, may_lack), (b, lacks)) = (optional(from), optional(to));
    match (may_lack, lacks) {
        (false, true) => (Class::Breaking, OPTIONAL),
        _ if a == b => (Class::Compatible, CERTAIN),
        _ if is_known_now(a, b) => (Class::Compatible, " (nothing was promised of it)"),
        _ if TEXTS.into_iter().any(|fact| shows(a, old, b, new, fact)) => {
            (Class::Compatible, " (a text for people)")
        }
        _ => (Class::Breaking, ""),
    }
}

/// The type, and whether it is marked as optional.
fn optional(text: &str) -> (&str, bool) {
    match text.strip_suffix('?') {
        Some(of) => match of.strip_prefix('(').and_then(|of| of.strip_suffix(')')) {
            Some(several) => (several, true),
            None => (of, true),
        },
        None => (text, false),
    }
}

/// Whether the types differ only in that one says something where the other has
/// `any`, which is what is written of a type that no schema is known of.
fn is_known_now(from: &str, to: &str) -> bool {
    let inside = |text: &str, open: char, close: char| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        Some(inner.to_owned())
    };
    from == "any"
        || [('[', ']'), ('{', '}')].into_iter().any(|(open, close)| {
            match (inside(from, open, close), inside(to, open, close)) {
                (Some(from), Some(to)) => is_known_now(&from, &to),
                _ => false,
            }
        })
}

/// The facts that are texts for people, and that a body may show.
pub(super) const TEXTS: [&str; 3] = ["message", "title", "reason"];

/// Whether a member shows this fact, as a fixed text or one with placeholders.
fn shows(a: &str, old: &Facts, b: &str, new: &Facts, fact: &str) -> bool {
    match (is_fixed(a, old, fact), is_fixed(b, new, fact)) {
        (true, true) => true,
        (true, false) => b == "string",
        (false, true) => a == "string",
        (false, false) => false,
    }
}

/// Whether a member is always the text of this fact.
pub(super) fn is_fixed(member: &str, facts: &Facts, fact: &str) -> bool {
    let text = match (facts.get(fact), facts.get("status")) {
        (Some(Value::Text(text)), _) => text.as_str(),
        (None, Some(Value::Integer(status))) if fact == "reason" => {
            u16::try_from(*status).map_or("", status::reason_or_class)
        }
        _ => return false,
    };
    member == format!("= {}", Json::from(text))
}
