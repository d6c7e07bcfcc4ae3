//! The page as the catalog has it.

use fault::described::{Described, DetailSpec, SampleFault, Schemas};
use fault::{Catalog, Entries, Entry, Retry, RuntimeFacts};

use super::anchor::{Anchors, link_ending};
use super::page::{Code, ErrorEntry, Kind, Member, Page, Retired, RetryAdvice, Sample};
use super::{json_type, members};

/// Puts the errors of `E` onto the page.
pub(super) fn add<E: Catalog>(page: &mut Page) {
    let entries = E::CATALOG;
    if page.intro.is_empty() {
        entries.description().clone_into(&mut page.intro);
    }
    let first = page.errors.len();
    add_errors(page, entries, entries, &|listed| listed);
    add_kinds_and_retired(page, entries);
    for member in members::of(entries.format(), &page.errors[first..]) {
        if page.members.iter().all(|known| known.path != member.path) {
            page.members.push(member);
        }
    }
}

/// An entry, and what is known of it, as clients see it.
struct Listed {
    entry: Entry,
    sample: SampleFault,
    /// Of the variant, and of those around it.
    described: Vec<&'static Described>,
}

/// Those of `entries` and of what they nest, which `outside` has one more
/// variant around.
fn add_errors(
    page: &mut Page,
    root: &'static Entries,
    entries: &'static Entries,
    outside: &dyn Fn(Listed) -> Listed,
) {
    for entry in entries.own() {
        let listed = outside(Listed {
            entry: *entry,
            sample: SampleFault::own(entries, entry),
            described: vec![entries.described(entry)],
        });
        page.errors.push(error(root, entries.name(), &listed));
    }
    for nested in entries.nested() {
        let around = |mut inner: Listed| {
            inner.entry = nested.seen_from_outside(inner.entry);
            inner.sample = SampleFault::nested(nested, inner.sample);
            inner.described.push(nested.described());
            outside(inner)
        };
        add_errors(page, root, nested.entries(), &around);
    }
}

fn add_kinds_and_retired(page: &mut Page, entries: &'static Entries) {
    for kind in entries.kinds() {
        if page.kinds.iter().all(|known| known.name != kind.name()) {
            page.kinds.push(Kind {
                name: kind.name().to_owned(),
                description: kind.description().to_owned(),
            });
        }
    }
    for retired in entries.retired() {
        let code = code(retired.code());
        if page.retired.iter().all(|known| known.code != code) {
            page.retired.push(Retired {
                anchors: Vec::new(),
                code,
                note: retired.note().to_owned(),
            });
        }
    }
    for nested in entries.nested() {
        add_kinds_and_retired(page, nested.entries());
    }
}

fn error(root: &'static Entries, type_name: &str, listed: &Listed) -> ErrorEntry {
    let entry = listed.entry;
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let text = |text: Option<&str>| text.map(str::to_owned);
    let is_live = entry.runtime().contains(RuntimeFacts::STATUS);
    ErrorEntry {
        entry,
        anchors: Vec::new(),
        type_name: type_name.to_owned(),
        variant: entry.name().to_owned(),
        status: (!is_live).then(|| entry.status().as_u16()),
        reason: entry.reason().to_owned(),
        kind: text(entry.kind()),
        code: entry.code().map(code),
        title: entry.title().to_owned(),
        message: entry.message().to_owned(),
        param: text(entry.param()),
        description: entry.description().to_owned(),
        causes: texts(entry.causes()),
        remedies: texts(entry.remedies()),
        retry: match entry.retry() {
            Retry::Backoff => RetryAdvice::Backoff,
            Retry::After => RetryAdvice::After,
            // One that this version knows nothing of.
            Retry::Never | _ => RetryAdvice::Never,
        },
        since: text(entry.since()),
        deprecated: text(entry.deprecated()),
        docs: text(entry.docs()),
        details: details(&listed.described),
        sample: Some(sample(root, listed)),
    }
}

fn code(code: fault::Code<'_>) -> Code {
    match code {
        fault::Code::Number(number) => Code::Number(number),
        code => Code::Text(code.to_string()),
    }
}

fn details(described: &[&'static Described]) -> Vec<Member> {
    let mut schemas = Schemas::new();
    let mut details: Vec<(&DetailSpec, serde_json::Value)> = Vec::new();
    // What a variant outside says takes the place of what is inside.
    for detail in described.iter().rev().flat_map(|of| of.details()) {
        if details
            .iter()
            .all(|(known, _)| known.name() != detail.name())
        {
            details.push((detail, detail.schema(&mut schemas)));
        }
    }
    let definitions = schemas.definitions();
    let details = details.into_iter().map(|(detail, schema)| Member {
        path: detail.name().to_owned(),
        json_type: json_type::of(&schema, &definitions),
        required: !detail.is_optional(),
        description: json_type::description(&schema, &definitions),
    });
    details.collect()
}

/// The response, by the code that writes real ones.
fn sample(root: &'static Entries, listed: &Listed) -> Sample {
    let reply = listed.sample.reply(root.format());
    let headers = reply.headers().iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    let body = String::from_utf8_lossy(reply.body()).into_owned();
    Sample {
        status_line: format!("HTTP/1.1 {} {}", reply.status().as_u16(), reply.reason()),
        headers: headers.collect(),
        is_json: is_json(reply.headers()),
        body,
    }
}

/// Gives every error and every retired code its ids.
///
/// An error's is its code, or `Type.Variant` where it has none or another has
/// it already; what its link ends in is one more.
pub(super) fn give_anchors(page: &mut Page) {
    let mut anchors = Anchors::default();
    for error in &mut page.errors {
        let code = error.code.as_ref().map(Code::text).unwrap_or_default();
        let name = format!("{}.{}", error.type_name, error.variant);
        error.anchors = vec![anchors.id(&code, &name)];
    }
    for retired in &mut page.retired {
        let code = retired.code.text();
        retired.anchors = vec![anchors.id(&code, &format!("{code}-retired"))];
    }
    for error in &mut page.errors {
        let ending = error.docs.as_deref().and_then(link_ending);
        error
            .anchors
            .extend(ending.and_then(|ending| anchors.further(ending)));
    }
}

fn is_json(headers: &http::HeaderMap) -> bool {
    let media_type = headers.get(http::header::CONTENT_TYPE);
    let media_type = media_type.and_then(|value| value.to_str().ok());
    media_type.is_some_and(|media_type| {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        essence.ends_with("/json") || essence.ends_with("+json")
    })
}
