//! Reading bodies, tolerantly: a client has to make do with what it gets, and
//! what it cannot make use of is kept.

use core::fmt;
use std::collections::HashSet;

use serde_core::de::{Deserializer, Error, MapAccess, Visitor};

use super::detail_map::DetailMap;
use super::raw::Raw;
use crate::contract::code::CodeBuf;

/// The members of an object, taken out one by one; what is left are details.
///
/// One of another type than is asked for stays where it is. `null` is the same
/// as no member.
pub(crate) struct Members(Vec<(String, Raw)>);

impl Members {
    pub(super) fn read<'de, D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        body.deserialize_map(MembersVisitor)
    }

    /// The members of a value, if it is an object.
    pub(crate) fn of(value: &Raw) -> Option<Self> {
        Self::read(&mut serde_json::Deserializer::from_str(value.text())).ok()
    }

    /// Takes out the member if it can be read.
    pub(crate) fn take_if<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Raw) -> Option<T>,
    ) -> Option<T> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        if self.0[at].1.is_null() {
            self.0.remove(at);
            return None;
        }
        let value = read(&self.0[at].1)?;
        self.0.remove(at);
        Some(value)
    }

    /// A text.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        self.take_if(name, Raw::parse)
    }

    /// The first of these members that is a text.
    pub(super) fn text_of(&mut self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.text(name))
    }

    /// A text that the format cannot do without.
    pub(super) fn required_text<E: Error>(&mut self, name: &'static str) -> Result<String, E> {
        self.text(name).ok_or_else(|| E::missing_field(name))
    }

    /// A text, or the digits of a number.
    pub(super) fn text_or_number(&mut self, name: &str) -> Option<String> {
        self.take_if(name, |value| {
            value
                .parse()
                .or_else(|| value.number().map(ToOwned::to_owned))
        })
    }

    /// A text or a whole number.
    pub(super) fn code(&mut self, name: &str) -> Option<CodeBuf> {
        self.take_if(name, |value| match value.number() {
            // Not through serde_json, which has more than one form of numbers.
            Some(digits) => digits.parse().ok().map(CodeBuf::Number),
            None => value.parse().map(CodeBuf::Text),
        })
    }

    /// A status code, written as a number.
    pub(super) fn status(&mut self, name: &str) -> Option<u16> {
        self.take_if(name, |value| value.number()?.parse().ok())
    }

    /// A status code, written as a number or as a text.
    pub(super) fn status_or_text(&mut self, name: &str) -> Option<u16> {
        self.take_if(name, |value| match value.number() {
            Some(digits) => digits.parse().ok(),
            None => {
                let text: String = value.parse()?;
                let status: u16 = text.parse().ok()?;
                (status.to_string() == text).then_some(status)
            }
        })
    }

    /// The members of an object.
    pub(super) fn object(&mut self, name: &str) -> Option<Self> {
        self.take_if(name, Self::of)
    }

    /// A list, each item by `read`. With an item that cannot be read, the list
    /// stays a detail as well.
    pub(super) fn list<T>(
        &mut self,
        name: &str,
        read: impl Fn(&Raw) -> Option<T>,
    ) -> Option<Vec<T>> {
        let (value, items) = self.take_if(name, |value| {
            Some((value.clone(), value.parse::<Vec<Raw>>()?))
        })?;
        let read: Vec<T> = items.iter().filter_map(read).collect();
        if read.len() < items.len() {
            self.keep(name, value);
        }
        Some(read)
    }

    /// Puts a member back that was not understood as a whole.
    pub(super) fn keep(&mut self, name: &str, value: Raw) {
        self.0.push((name.to_owned(), value));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The details.
    pub(super) fn rest(self) -> DetailMap {
        DetailMap::of(self.0)
    }

    pub(crate) fn into_vec(self) -> Vec<(String, Raw)> {
        self.0
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members: Vec<(String, Raw)> = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        // Of two members of a name the last counts (RFC 8259 §4 leaves it open).
        let mut known = HashSet::new();
        let is_last: Vec<bool> = members
            .iter()
            .rev()
            .map(|(name, _)| known.insert(&**name))
            .collect();
        let mut is_last = is_last.into_iter().rev();
        members.retain(|_| is_last.next().unwrap_or(true));
        Ok(Members(members))
    }
}
