//! The page as the catalog has it.

use fault::{Catalog, Entry};

use super::anchor::{Anchors, link_ending};
use super::page::{Code, ErrorEntry, Page, RetryAdvice};

/// Puts the entries of `E` onto the page.
pub(super) fn add<E: Catalog>(page: &mut Page) {
    let name = E::CATALOG.name();
    page.errors
        .extend(E::CATALOG.iter().map(|entry| error(name, &entry)));
}

fn error(type_name: &str, entry: &Entry) -> ErrorEntry {
    ErrorEntry {
        entry: *entry,
        anchors: Vec::new(),
        type_name: type_name.to_owned(),
        variant: entry.name().to_owned(),
        status: Some(entry.status().as_u16()),
        reason: entry.reason().to_owned(),
        kind: entry.kind().map(str::to_owned),
        code: entry.code().map(|code| Code::Text(code.to_string())),
        title: entry.title().to_owned(),
        message: entry.message().to_owned(),
        param: entry.param().map(str::to_owned),
        description: entry.description().to_owned(),
        causes: entry
            .causes()
            .iter()
            .map(|&cause| cause.to_owned())
            .collect(),
        remedies: entry
            .remedies()
            .iter()
            .map(|&remedy| remedy.to_owned())
            .collect(),
        retry: match entry.retry() {
            fault::Retry::Backoff => RetryAdvice::Backoff,
            fault::Retry::After => RetryAdvice::After,
            _ => RetryAdvice::Never,
        },
        since: None,
        deprecated: None,
        docs: entry.docs().map(str::to_owned),
        details: Vec::new(),
        sample: None,
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
