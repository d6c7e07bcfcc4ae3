//! The page as the catalog has it.

use fault::described::Schemas;
use fault::{Catalog, Entries, Retry, RuntimeFacts};

use super::anchor::{Anchors, link_ending};
use super::page::{Code, ErrorEntry, Kind, Member, Page, Retired, RetryAdvice, Sample};
use super::{json_type, members};
use crate::listed::Listed;
use crate::walk::Walk;

/// Puts the errors of `E` onto the page.
pub(super) fn add<E: Catalog + ?Sized>(page: &mut Page) {
    let walk = Walk::of::<E>();
    if page.intro.is_empty() {
        walk.root.description().clone_into(&mut page.intro);
    }
    let first = page.errors.len();
    page.errors.extend(walk.listed.iter().map(error));
    add_kinds_and_retired(page, walk.root);
    for member in members::of(walk.root.format(), &page.errors[first..]) {
        if page.members.iter().all(|known| known.path != member.path) {
            page.members.push(member);
        }
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

fn error(listed: &Listed) -> ErrorEntry {
    let entry = *listed.entry();
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let text = |text: Option<&str>| text.map(str::to_owned);
    let is_live = entry.runtime().contains(RuntimeFacts::STATUS);
    ErrorEntry {
        entry,
        anchors: Vec::new(),
        type_name: listed.owner().name().to_owned(),
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
        details: details(listed),
        sample: Some(sample(listed)),
    }
}

fn code(code: fault::Code<'_>) -> Code {
    match code {
        fault::Code::Number(number) => Code::Number(number),
        code => Code::Text(code.to_string()),
    }
}

fn details(listed: &Listed) -> Vec<Member> {
    let mut schemas = Schemas::new();
    let details = listed.details(&mut schemas);
    let definitions = schemas.definitions();
    let details = details.into_iter().map(|detail| Member {
        path: detail.name.to_owned(),
        json_type: json_type::of(&detail.schema, &definitions),
        required: !detail.is_optional,
        description: json_type::description(&detail.schema, &definitions),
    });
    details.collect()
}

/// The response, by the code that writes real ones.
fn sample(listed: &Listed) -> Sample {
    let sample = crate::sample(listed);
    let headers = sample.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    Sample {
        status_line: format!("HTTP/1.1 {} {}", sample.status.as_u16(), sample.reason),
        headers: headers.collect(),
        is_json: is_json(&sample.headers),
        body: String::from_utf8_lossy(&sample.body).into_owned(),
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
        // A struct has no variant.
        let name = if error.type_name == error.variant {
            error.variant.clone()
        } else {
            format!("{}.{}", error.type_name, error.variant)
        };
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
