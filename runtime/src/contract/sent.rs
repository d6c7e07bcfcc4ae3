//! A nested entry as the clients of an outer type see it, while a crate
//! compiles.

use super::added::Added;
use super::catalog::{Entries, Nested};
use super::code::Code;
use super::const_text::{ConstText, same};
use super::entry::Entry;
use super::facts::Facts;
use super::runtime::RuntimeFacts;
use crate::shape::format::WireFormat;

/// What the variants on the way from an outer type to a nested one override.
#[derive(Debug, Clone, Copy)]
pub(super) struct Overlay<'a> {
    /// All of them together; those of an outer variant come first.
    facts: Facts,
    /// The innermost variant.
    nested: &'static Nested,
    outer: Option<&'a Overlay<'a>>,
}

/// The status that is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SentStatus {
    Fixed(u16),
    AtRunTime,
}

impl SentStatus {
    /// That of an entry as its own type sends it.
    pub(super) const fn of(entry: &Entry) -> Self {
        if entry.runtime().contains(RuntimeFacts::STATUS) {
            Self::AtRunTime
        } else {
            Self::Fixed(entry.status_code())
        }
    }

    pub(super) const fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Fixed(a), Self::Fixed(b)) => a == b,
            (Self::AtRunTime, Self::AtRunTime) => true,
            _ => false,
        }
    }
}

impl<'a> Overlay<'a> {
    /// That of a variant of the outer type itself.
    pub(super) const fn of(nested: &'static Nested) -> Self {
        Self {
            facts: *nested.overrides(),
            nested,
            outer: None,
        }
    }

    /// And of a variant of the type that is nested so far.
    pub(super) const fn and(&'a self, nested: &'static Nested) -> Self {
        Self {
            facts: self.facts.over(*nested.overrides()),
            nested,
            outer: Some(self),
        }
    }

    /// The innermost variant.
    pub(super) const fn nested(&self) -> &'static Nested {
        self.nested
    }

    /// The entries that are overridden.
    pub(super) const fn entries(&self) -> &'static Entries {
        self.nested.entries()
    }

    /// All that is overridden.
    pub(super) const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The variant of the outer type.
    pub(super) const fn outermost(&self) -> &'static Nested {
        match self.outer {
            Some(outer) => outer.outermost(),
            None => self.nested,
        }
    }

    /// Whether an outer variant changes the status or the kind.
    pub(super) const fn moves_status_or_kind(&self) -> bool {
        self.status_override().is_some() || self.facts.kind.is_some()
    }

    /// The status that is overridden.
    pub(super) const fn status_override(&self) -> Option<SentStatus> {
        if self.facts.runtime.contains(RuntimeFacts::STATUS) {
            return Some(SentStatus::AtRunTime);
        }
        match self.facts.status {
            Some(status) => Some(SentStatus::Fixed(status)),
            None => None,
        }
    }

    pub(super) const fn status(&self, entry: &Entry) -> SentStatus {
        match self.status_override() {
            Some(status) => status,
            None => SentStatus::of(entry),
        }
    }

    pub(super) const fn kind(&self, entry: &Entry) -> Option<&'static str> {
        or(self.facts.kind, entry.facts().kind)
    }

    pub(super) const fn docs(&self, entry: &Entry) -> Option<&'static str> {
        or(self.facts.docs, entry.facts().docs)
    }

    pub(super) const fn domain(&self, entry: &Entry) -> Option<&'static str> {
        or(self.facts.domain, entry.facts().domain)
    }

    /// The code, where it is the same every time.
    pub(super) const fn code(&self, entry: &Entry) -> Option<Code<'static>> {
        match self.facts.code {
            Some(code) => Some(code),
            None => entry.code(),
        }
    }

    /// Whether there is a code, known now or at run time.
    pub(super) const fn has_code(&self, entry: &Entry) -> bool {
        self.code(entry).is_some()
            || self
                .facts
                .runtime
                .and(entry.runtime())
                .contains(RuntimeFacts::CODE)
    }

    /// The format, where it is not that of the type whose response it is.
    pub(super) const fn format(&self, entry: &Entry) -> Option<WireFormat> {
        match self.facts.format {
            Some(format) => Some(format),
            None => entry.facts().format,
        }
    }

    /// Whether each response has the header, or some variant says that there is
    /// none.
    pub(super) const fn decides_header(&self, entry: &Entry, name: &str) -> bool {
        let of_entry = entry.facts();
        // What a fault adds that is written by hand, its entry does not say.
        let is_by_hand =
            of_entry.added.is_none() && of_entry.runtime.contains(RuntimeFacts::HEADERS);
        is_by_hand || decides(of_entry, name) || self.variants_decide(name)
    }

    const fn variants_decide(&self, name: &str) -> bool {
        decides(self.nested.overrides(), name)
            || match self.outer {
                Some(outer) => outer.variants_decide(name),
                None => false,
            }
    }

    /// What each of the variants in between adds, from the inside; those of the
    /// outermost type excepted.
    pub(super) const fn between(&self, at: usize) -> Option<&'static Added> {
        match self.outer {
            None => None,
            Some(_) if at == 0 => match self.nested.overrides().added {
                None => Some(&Added::NOTHING),
                added => added,
            },
            Some(outer) => outer.between(at - 1),
        }
    }
}

const fn decides(facts: &Facts, name: &str) -> bool {
    if let Some(headers) = facts.headers {
        let mut i = 0;
        while i < headers.len() {
            if same(headers[i].0, name) && !is_blank(headers[i].1) {
                return true;
            }
            i += 1;
        }
    }
    match facts.added {
        Some(added) => contains(added.headers, name) || contains(added.omitted, name),
        None => false,
    }
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        if same(names[i], name) {
            return true;
        }
        i += 1;
    }
    false
}

const fn is_blank(text: &str) -> bool {
    text.trim_ascii().is_empty()
}

const fn or(first: Option<&'static str>, second: Option<&'static str>) -> Option<&'static str> {
    match first {
        Some(first) => Some(first),
        None => second,
    }
}

/// `crate::booking::BookingError::NotFound`
pub(super) const fn push_variant(text: &mut ConstText, owner: &Entries, variant: &str) {
    text.push(owner.path());
    text.push("::");
    text.push(owner.name());
    // A struct is an enum of one variant, of its own name.
    if !same(owner.name(), variant) {
        text.push("::");
        text.push(variant);
    }
}
