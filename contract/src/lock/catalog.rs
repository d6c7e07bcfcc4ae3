//! The contract of a type, from its catalog.

use std::collections::HashMap;

use fault::described::Schemas;
use fault::{Catalog, Code, Entries, Entry, Nested, RuntimeFacts, status};
use serde_json::{Value as Json, json};

use super::facts::Facts;
use super::model::Lock;
use crate::listed::Listed;
use crate::presence::Presence;
use crate::sample::sample;
use crate::schema::{Body, schema};
use crate::walk::{Open, Walk};

/// The contract of an error type: what each of its errors promises, nested types
/// included, with what outer variants override.
///
/// An error is called by its code, and without one by its variant:
/// `AuthError::Expired`. Where a type is nested twice, so that this would be
/// another's name too, it is called by the way to it:
/// `BookingError::Auth::Expired`. A variant that delegates to a `dyn Fault`
/// promises only what it says itself.
///
/// ```
/// use fault::ApiError;
/// use fault::body::Coded;
///
/// #[derive(Debug, ApiError)]
/// #[api(format = Coded, codes = snake_case, retired("sold_out" = "Use `taken`."))]
/// enum SeatError {
///     #[status(409)]
///     #[message("Seat {seat} is taken")]
///     Taken { seat: u32 },
/// }
///
/// let text = fault_contract::lock::of::<SeatError>().text();
/// assert!(text.ends_with(
///     r#"
/// sold_out.retired = "Use `taken`."
/// taken."body.code" = "= \"taken\""
/// taken."body.message" = "string"
/// taken.media-type = "application/json"
/// taken.message = "Seat {seat} is taken"
/// taken.retry = "never"
/// taken.status = 409
/// "#
/// ));
/// ```
pub fn of<E: Catalog + ?Sized>() -> Lock {
    let walk = Walk::of::<E>();
    let mut errors: Vec<Error> = walk.listed.iter().map(Error::of).collect();
    errors.extend(walk.open.iter().map(|open| Error::open(&walk, open)));

    let mut count: HashMap<&str, usize> = HashMap::new();
    for error in &errors {
        *count.entry(&error.variant).or_default() += 1;
    }
    let entries = errors.iter().map(|error| {
        let variant = match count[&*error.variant] {
            1 => &error.variant,
            _ => &error.way,
        };
        (error.code, &**variant, error.facts.clone())
    });
    let mut all_retired = Vec::new();
    retired(walk.root, &mut all_retired);
    let retired = all_retired.iter().map(|retired| {
        let facts = Facts::new().with_retired(retired.note);
        (Some(retired.code), retired.owner, facts)
    });
    Lock::new(entries.chain(retired))
}

/// A code that is not sent any more.
struct Retirement {
    code: Code<'static>,
    owner: &'static str,
    note: &'static str,
}

/// An entry of the lock file in the making.
struct Error {
    code: Option<Code<'static>>,
    /// The type whose variant it is, and the variant.
    variant: String,
    /// The type that the lock file is of, and the variants that lead to it.
    way: String,
    facts: Facts,
}

impl Error {
    fn of(listed: &Listed) -> Self {
        let outer = listed.way().map(Nested::variant);
        let way = [listed.root().name()].into_iter().chain(outer);
        let (owner, variant) = (listed.owner().name(), listed.entry().name());
        // A struct has no variants.
        let variant = (variant != owner).then_some(variant);
        Self {
            code: listed.entry().code(),
            variant: path([owner].into_iter().chain(variant)),
            way: path(way.chain(variant)),
            facts: facts(listed),
        }
    }

    fn open(walk: &Walk, open: &Open) -> Self {
        let outer = open.way.iter().map(|nested| nested.variant());
        let seen = |entry| {
            let from_inside = open.way.iter().rev();
            from_inside.fold(entry, |entry, nested| nested.seen_from_outside(entry))
        };
        let (one, other) = (seen(Entry::new("", 500)), seen(Entry::new("", 501)));
        let is_live = one.runtime().contains(RuntimeFacts::STATUS);
        let mut facts = Facts::new();
        facts = match one.status() {
            status if status == other.status() && !is_live => facts.with_status(status.as_u16()),
            _ => facts.with_status_at_run_time(),
        };
        if let Some(kind) = one.kind() {
            facts = facts.with_kind(kind);
        }
        if open.way.iter().any(|nested| nested.overrides_message()) {
            facts = facts.with_message(one.message());
        }
        let headers = open.way.iter().rev();
        for header in headers.flat_map(|nested| nested.described().headers()) {
            if !header.is_omitted() {
                facts = facts.with_header(header.name(), !header.is_optional(), header.value());
            }
        }
        Self {
            code: one.code(),
            variant: path([open.owner.name(), open.variant()]),
            way: path([walk.root.name()].into_iter().chain(outer)),
            facts: facts.with_body(&json!({}), true),
        }
    }
}

fn path<'a>(steps: impl IntoIterator<Item = &'a str>) -> String {
    let steps: Vec<&str> = steps.into_iter().collect();
    steps.join("::")
}

fn facts(listed: &Listed) -> Facts {
    let entry = listed.entry();
    let mut facts = Facts::new()
        .with_message(entry.message())
        .with_retry(entry.retry());
    if listed.may_have(RuntimeFacts::STATUS) {
        facts = facts.with_status_at_run_time();
    } else {
        let code = entry.status().as_u16();
        facts = facts.with_status(code);
        if entry.reason() != status::reason_or_class(code) {
            facts = facts.with_reason(entry.reason());
        }
    }
    if let Some(kind) = entry.kind() {
        facts = facts.with_kind(kind);
    }
    if let Some(link) = entry.docs() {
        facts = facts.with_docs(link);
    }
    if let Some(version) = entry.since() {
        facts = facts.with_since(version);
    }
    if let Some(note) = entry.deprecated() {
        facts = facts.with_deprecated(note);
    }
    for header in listed.headers() {
        facts = facts.with_header(header.name, !header.is_optional, header.value.as_deref());
    }
    let body = Body::of(listed, &mut Schemas::new());
    if body.presence != Presence::Never {
        facts = facts
            .with_media_type(body.media_type)
            .with_body(&schema(listed), body.presence == Presence::Sometimes);
    }
    let title = entry.title();
    if !is_in_words(entry.name(), title) || shows(listed, title) {
        facts = facts.with_title(title);
    }
    facts
}

/// Whether a text is a variant's name in words: `Not found` of `NotFound`. Such a
/// title says nothing that would have to be kept, unless clients read it.
fn is_in_words(variant: &str, text: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|char| char.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(variant) == letters(text)
}

/// Whether clients read this text.
fn shows(listed: &Listed, text: &str) -> bool {
    fn has(json: &Json, text: &str) -> bool {
        match json {
            Json::String(shown) => shown == text,
            Json::Array(items) => items.iter().any(|item| has(item, text)),
            Json::Object(members) => members.values().any(|member| has(member, text)),
            _ => false,
        }
    }
    let body = sample(listed).body;
    serde_json::from_slice(&body).is_ok_and(|body| has(&body, text))
}

/// The codes that the type and those that it nests do not send any more, each
/// once.
fn retired(owner: &'static Entries, all: &mut Vec<Retirement>) {
    for retired in owner.retired() {
        if !all.iter().any(|known| known.code == retired.code()) {
            all.push(Retirement {
                code: retired.code(),
                owner: owner.name(),
                note: retired.note(),
            });
        }
    }
    for nested in owner.nested() {
        self::retired(nested.entries(), all);
    }
}
