//! Which entries a response may be that of.

use http::StatusCode;

use super::expected::{Expected, always_has, expected};
use super::places::Place;
use super::reading::Reading;
use super::template;
use crate::body::raw::Raw;
use crate::contract::entry::Entry;
use crate::contract::runtime::RuntimeFacts;
use crate::shape::model::Member;

/// How well an entry agrees with a response; the greater the better.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Agreement {
    /// Facts for programs.
    facts: usize,
    /// Among them those that are of the same JSON type as well.
    exact: usize,
    /// Texts for people.
    texts: usize,
    /// Bytes of the message that its template has, and one more.
    message: usize,
}

/// The entries that agree with a response best, all of them equally well; each with
/// the position of the reading in its format, which `reading_of` knows.
pub(super) fn best(
    places: Vec<Place>,
    status: StatusCode,
    readings: &[Reading],
    reading_of: impl Fn(&Entry) -> Option<usize>,
) -> Vec<(Place, usize)> {
    let mut best: Option<Agreement> = None;
    let mut found = Vec::new();
    for place in places {
        let Some(at) = reading_of(&place.entry) else {
            continue;
        };
        let Some(agreement) = agreement(&place.entry, status, &readings[at]) else {
            continue;
        };
        if best.is_none_or(|best| agreement > best) {
            best = Some(agreement);
            found.clear();
        }
        if best == Some(agreement) {
            found.push((place, at));
        }
    }
    found
}

/// `None` if the response is that of another error.
fn agreement(entry: &Entry, status: StatusCode, reading: &Reading) -> Option<Agreement> {
    let mut agreement = Agreement::default();
    if entry.runtime().contains(RuntimeFacts::STATUS) {
        if !(status.is_client_error() || status.is_server_error()) {
            return None;
        }
    } else if entry.status() == status {
        agreement.facts += 1;
    } else {
        return None;
    }
    if !reading.fits || (reading.known_members() == 0 && !has_details_alone(entry, reading)) {
        return None;
    }
    let is_lacking = |shape| always_has(entry, shape);
    if reading.said.missing.iter().copied().any(is_lacking) {
        return None;
    }
    for (member, value) in &reading.said.facts {
        compare(&mut agreement, entry, member, value.as_ref())?;
    }
    Some(agreement)
}

/// Whether the body of the error may have no other members than details: an
/// object of which the format knows nothing is otherwise somebody else's.
fn has_details_alone(entry: &Entry, reading: &Reading) -> bool {
    let added = entry.facts().added;
    reading.has_nothing_else()
        || entry.runtime().contains(RuntimeFacts::DETAILS)
        || added.is_some_and(|added| !added.details.is_empty())
}

fn compare(
    agreement: &mut Agreement,
    entry: &Entry,
    member: &Member,
    value: Option<&Raw>,
) -> Option<()> {
    let expected = expected(entry, member.fact);
    let Some(value) = value else {
        return may_be_absent(member, expected).then_some(());
    };
    let text: Option<String> = value.parse();
    let written = text.as_deref().or_else(|| value.number());
    match expected {
        Expected::Open => {}
        Expected::NoneOfThis => return None,
        Expected::Text(expected) => {
            (written? == member.shown(expected)).then_some(())?;
            agreement.facts += 1;
            agreement.exact += usize::from(text.is_some());
        }
        Expected::Number(expected) => {
            (written? == expected.to_string()).then_some(())?;
            agreement.facts += 1;
            agreement.exact += usize::from(text.is_some() == member.as_text);
        }
        Expected::Link(expected) => {
            agreement.facts += usize::from(text.is_some_and(|text| text == member.shown(expected)));
        }
        Expected::ForPeople(expected) => {
            agreement.texts += usize::from(text? == member.shown(expected));
        }
        Expected::Template(template) => {
            let fixed = template::fixed_len(template, &text?, &|part| member.shown(part));
            agreement.message += fixed.map_or(0, |len| len + 1);
        }
    }
    Some(())
}

/// Whether a response to the error may lack the member.
fn may_be_absent(member: &Member, expected: Expected) -> bool {
    match expected {
        Expected::Open | Expected::NoneOfThis | Expected::Link(_) => true,
        Expected::Text(text) | Expected::ForPeople(text) => member.skip_if_empty && text.is_empty(),
        Expected::Number(_) => false,
        Expected::Template(template) => {
            let parts = template::parts(template);
            member.skip_if_empty && parts.iter().all(String::is_empty)
        }
    }
}
