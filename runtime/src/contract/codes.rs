//! Codes are unique across an enum and all that it nests: a check that runs
//! while the user's crate is compiled.
//!
//! A table by hash, since comparing every pair takes rustc's const evaluation
//! past its limit at a few hundred codes. This way 10,000 are within it;
//! at 30,000 rustc asks for `#![allow(long_running_const_eval)]`.
//!
//! Codes are told apart by what is sent: where a format writes the number `1` as
//! a text, `"1"` is the same code. Errors are told apart by what clients see of
//! them, so that a type that is nested twice is one type, unless variants on the
//! way make other errors of its entries. Two errors are one if
//!
//! - their types have the same path, name and place of the derive, and their
//!   variants the same name; a generic type is the same for all parameters as
//!   far as its own entries go, since those do not depend on the parameters;
//! - and they are sent with the same status and kind. What else a variant on the
//!   way overrides (message, title, parameter, headers, …) is said about the same
//!   error.
//!
//! For a code that a variant gives to all that it nests, the nested entries have
//! to be the same one by one: so `V<A>` and `V<B>` differ where `A` and `B` do.
//! Rust has no identity of types that a constant could compare; this needs none.

use super::catalog::{Entries, Nested};
use super::code::Code;
use super::const_text::{ConstText, same};
use super::entry::Entry;
use super::sent::{Overlay, SentStatus, push_variant};
use crate::shape::format::WireFormat;

/// A code, and where it comes from.
#[derive(Debug, Clone, Copy)]
struct Row {
    hash: u32,
    code: Code<'static>,
    /// Whether `shared` stands beside it.
    is_shared: bool,
    owner: &'static Entries,
    of: Of,
    seen: Seen,
    /// Whether the code is written as a text, though it is a number; and
    /// whether it is in the nested type that brings it.
    is_written: bool,
    is_written_there: bool,
    /// 0 for the type's own, else the position of the nested type that brings
    /// it, from 1.
    from: usize,
}

impl Row {
    const fn is_retired(&self) -> bool {
        matches!(self.of, Of::Retired)
    }
}

/// What has a code.
#[derive(Debug, Clone, Copy)]
enum Of {
    Entry(&'static Entry),
    /// A variant that gives it to all that it nests.
    Nested(&'static Nested),
    /// No variant any more: the code is retired.
    Retired,
}

impl Of {
    const fn variant(self) -> &'static str {
        match self {
            Self::Entry(entry) => entry.name(),
            Self::Nested(nested) => nested.variant(),
            Self::Retired => "",
        }
    }
}

/// What clients see of an error and tell it from others by; of a variant that
/// nests, what it and those around it override.
#[derive(Debug, Clone, Copy)]
struct Seen {
    status: Option<SentStatus>,
    kind: Option<&'static str>,
}

/// Two variants that have one code, or one whose code is retired.
#[derive(Debug, Clone, Copy)]
pub struct Clash {
    first: Row,
    second: Row,
}

/// For each nested type, a code of it that is also one of the type's own or of
/// a type nested before it. Two equal codes inside one nested type are reported
/// there.
///
/// # Panics
///
/// In a constant, with more codes than any service has.
#[expect(clippy::panic, reason = "a panic in a constant is a compile error")]
pub const fn clashes<const NESTED: usize>(entries: &'static Entries) -> [Option<Clash>; NESTED] {
    // A table takes a constant size, which that of a generic type cannot be
    // computed for; at least twice as many places as codes keep probing short.
    match count(entries) {
        0..=128 => find::<NESTED, 256>(entries),
        129..=2_048 => find::<NESTED, 4_096>(entries),
        2_049..=32_768 => find::<NESTED, 65_536>(entries),
        32_769..=524_288 => find::<NESTED, 1_048_576>(entries),
        _ => panic!("more than 524,288 codes in one type cannot be checked"),
    }
}

/// The first clash, where there is no nested type to point to.
pub const fn first_clash<const NESTED: usize>(clashes: [Option<Clash>; NESTED]) -> Option<Clash> {
    let mut i = 0;
    while i < NESTED {
        if clashes[i].is_some() {
            return clashes[i];
        }
        i += 1;
    }
    None
}

const fn count(entries: &Entries) -> usize {
    let mut codes = entries.own().len() + entries.retired().len();
    let mut i = 0;
    while i < entries.nested().len() {
        let nested = &entries.nested()[i];
        codes += match nested.code_override() {
            Some(_) => 1,
            None => count(nested.entries()),
        };
        i += 1;
    }
    codes
}

const fn find<const NESTED: usize, const SIZE: usize>(
    entries: &'static Entries,
) -> [Option<Clash>; NESTED] {
    let mut table: [Option<Row>; SIZE] = [None; SIZE];
    let mut clashes = [None; NESTED];
    let outer = entries.format();
    let _ = insert_own(&mut table, entries, None, Formats::of(outer, outer), 0);
    let nested = entries.nested();
    let mut i = 0;
    while i < NESTED {
        let overlay = Overlay::of(&nested[i]);
        let formats = Formats::of(outer, nested[i].entries().format());
        clashes[i] = insert_nested(&mut table, entries, &overlay, formats, i + 1);
        i += 1;
    }
    clashes
}

/// Whether numbers are written as texts in the format of the outer type, and in
/// that of the nested type that it has the codes from.
#[derive(Debug, Clone, Copy)]
struct Formats {
    outer_writes: bool,
    there_writes: bool,
}

impl Formats {
    const fn of(outer: WireFormat, there: WireFormat) -> Self {
        Self {
            outer_writes: outer.shape().writes_codes_as_texts(),
            there_writes: there.shape().writes_codes_as_texts(),
        }
    }
}

/// Inserts all codes of a nested type of `owner`; returns the first clash.
const fn insert_nested(
    table: &mut [Option<Row>],
    owner: &'static Entries,
    overlay: &Overlay<'_>,
    formats: Formats,
    from: usize,
) -> Option<Clash> {
    let nested = overlay.nested();
    if let Some(code) = nested.code_override() {
        let facts = overlay.facts();
        let writes = match facts.format {
            Some(format) => format.shape().writes_codes_as_texts(),
            None => formats.outer_writes,
        };
        let row = Row {
            hash: hash(code),
            code,
            is_shared: nested.shares_code(),
            owner,
            of: Of::Nested(nested),
            seen: Seen {
                status: overlay.status_override(),
                kind: facts.kind,
            },
            is_written: writes,
            is_written_there: writes,
            from,
        };
        return insert(table, row);
    }
    let entries = nested.entries();
    let mut clash = insert_own(table, entries, Some(overlay), formats, from);
    let inside: &'static [Nested] = entries.nested();
    let mut i = 0;
    while i < inside.len() {
        let next = insert_nested(table, entries, &overlay.and(&inside[i]), formats, from);
        if clash.is_none() {
            clash = next;
        }
        i += 1;
    }
    clash
}

const fn insert_own(
    table: &mut [Option<Row>],
    entries: &'static Entries,
    overlay: Option<&Overlay<'_>>,
    formats: Formats,
    from: usize,
) -> Option<Clash> {
    let mut clash = None;
    let own: &'static [Entry] = entries.own();
    let mut i = 0;
    while i < own.len() {
        if let Some(code) = own[i].code() {
            let entry = &own[i];
            let is_number = matches!(code, Code::Number(_));
            let row = Row {
                hash: hash(code),
                code,
                is_shared: entry.shares_code(),
                owner: entries,
                of: Of::Entry(entry),
                seen: Seen::of(entry, overlay),
                is_written: is_number && is_written(entry, overlay, formats.outer_writes),
                is_written_there: is_number && is_written(entry, overlay, formats.there_writes),
                from,
            };
            let next = insert(table, row);
            if clash.is_none() {
                clash = next;
            }
        }
        i += 1;
    }
    let retired = entries.retired();
    let mut i = 0;
    while i < retired.len() {
        let row = Row {
            hash: hash(retired[i].code()),
            code: retired[i].code(),
            is_shared: false,
            owner: entries,
            of: Of::Retired,
            seen: Seen::NOTHING,
            // What was written is not known any more.
            is_written: false,
            is_written_there: false,
            from,
        };
        let next = insert(table, row);
        if clash.is_none() {
            clash = next;
        }
        i += 1;
    }
    clash
}

/// Whether the format that the entry is sent in writes numbers as texts, which is
/// the `default` if it has none of its own.
const fn is_written(entry: &Entry, overlay: Option<&Overlay<'_>>, default: bool) -> bool {
    let format = match overlay {
        Some(overlay) => overlay.format(entry),
        None => entry.facts().format,
    };
    match format {
        Some(format) => format.shape().writes_codes_as_texts(),
        None => default,
    }
}

impl Seen {
    const NOTHING: Self = Self {
        status: None,
        kind: None,
    };

    const fn of(entry: &Entry, overlay: Option<&Overlay<'_>>) -> Self {
        match overlay {
            Some(overlay) => Self {
                status: Some(overlay.status(entry)),
                kind: overlay.kind(entry),
            },
            None => Self {
                status: Some(SentStatus::of(entry)),
                kind: entry.kind(),
            },
        }
    }

    const fn is(&self, other: &Self) -> bool {
        let status = match (self.status, other.status) {
            (Some(a), Some(b)) => a.is(b),
            (None, None) => true,
            _ => false,
        };
        status && same_option(self.kind, other.kind)
    }
}

const fn insert(table: &mut [Option<Row>], row: Row) -> Option<Clash> {
    let mask = table.len() - 1;
    let mut at = row.hash as usize & mask;
    while let Some(known) = table[at] {
        if known.hash == row.hash && sends_same_code(&known, &row) {
            let both_share = known.is_shared && row.is_shared;
            let both_retired = known.is_retired() && row.is_retired();
            if both_share
                || both_retired
                || is_reported_there(&known, &row)
                || is_same_error(&known, &row)
            {
                return None;
            }
            return Some(Clash {
                first: known,
                second: row,
            });
        }
        at = (at + 1) & mask;
    }
    table[at] = Some(row);
    None
}

/// Eight bytes at a time: rustc counts the calls and the turns of a constant,
/// and stops one that has too many.
const fn hash(code: Code<'_>) -> u32 {
    let mut hash = 0;
    match code {
        Code::Text(text) => {
            if let Some(number) = as_number(text) {
                return self::hash(Code::Number(number));
            }
            let mut bytes = text.as_bytes();
            while let Some((word, rest)) = bytes.split_first_chunk() {
                hash = mix(hash, u64::from_le_bytes(*word));
                bytes = rest;
            }
            let mut last = 0;
            while let [byte, rest @ ..] = bytes {
                last = last << 8 | *byte as u64;
                bytes = rest;
            }
            hash = mix(hash, last);
        }
        Code::Number(number) => hash = mix(hash, u64::from_le_bytes(number.to_le_bytes())),
    }
    (hash >> 32) as u32
}

const fn mix(hash: u64, word: u64) -> u64 {
    // The golden ratio's bits: each bit of the word reaches the upper half.
    (hash ^ hash >> 32 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The number that is written like this text.
const fn as_number(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    match digits {
        [] | [b'0', _, ..] => return None,
        [b'0'] if is_negative => return None,
        _ => {}
    }
    let mut rest = digits;
    let mut number: i64 = 0;
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        let digit = (*digit - b'0') as i64;
        let Some(shifted) = number.checked_mul(10) else {
            return None;
        };
        let next = if is_negative {
            shifted.checked_sub(digit)
        } else {
            shifted.checked_add(digit)
        };
        let Some(next) = next else {
            return None;
        };
        (number, rest) = (next, after);
    }
    if rest.is_empty() { Some(number) } else { None }
}

const fn sends_same_code(a: &Row, b: &Row) -> bool {
    match (a.code, b.code) {
        (Code::Text(a), Code::Text(b)) => same(a, b),
        (Code::Number(a), Code::Number(b)) => a == b,
        (Code::Number(number), Code::Text(text)) => a.is_written && is_number(text, number),
        (Code::Text(text), Code::Number(number)) => b.is_written && is_number(text, number),
    }
}

const fn is_number(text: &str, number: i64) -> bool {
    match as_number(text) {
        Some(of_text) => of_text == number,
        None => false,
    }
}

/// Whether both come from one type, which reports them itself. Not where they
/// are alike in the outer type's format alone.
const fn is_reported_there(a: &Row, b: &Row) -> bool {
    a.from == b.from
        && match (a.code, b.code) {
            (Code::Number(_), Code::Text(_)) => a.is_written_there,
            (Code::Text(_), Code::Number(_)) => b.is_written_there,
            _ => true,
        }
}

const fn is_same_error(a: &Row, b: &Row) -> bool {
    if !same_type(a.owner, b.owner) || !a.seen.is(&b.seen) {
        return false;
    }
    match (a.of, b.of) {
        (Of::Entry(a), Of::Entry(b)) => same(a.name(), b.name()),
        (Of::Nested(a), Of::Nested(b)) => {
            same(a.variant(), b.variant()) && same_entries(a.entries(), b.entries())
        }
        _ => false,
    }
}

/// Whether two types are one as far as their definition goes: not their
/// parameters.
const fn same_type(a: &'static Entries, b: &'static Entries) -> bool {
    let (place_a, place_b) = (a.place(), b.place());
    place_a.0 == place_b.0
        && place_a.1 == place_b.1
        && a.own().len() == b.own().len()
        && same(a.name(), b.name())
        && same(a.path(), b.path())
}

/// Whether all entries of two types are the same errors.
const fn same_entries(a: &'static Entries, b: &'static Entries) -> bool {
    if !same_type(a, b) || a.nested().len() != b.nested().len() {
        return false;
    }
    let (own_a, own_b) = (a.own(), b.own());
    let mut i = 0;
    while i < own_a.len() {
        let seen = Seen::of(&own_a[i], None);
        if !same(own_a[i].name(), own_b[i].name()) || !seen.is(&Seen::of(&own_b[i], None)) {
            return false;
        }
        i += 1;
    }
    let (nested_a, nested_b) = (a.nested(), b.nested());
    let mut i = 0;
    while i < nested_a.len() {
        if !same_entries(nested_a[i].entries(), nested_b[i].entries()) {
            return false;
        }
        i += 1;
    }
    true
}

const fn same_option(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    }
}

impl Clash {
    /// Both variants by name. A constant cannot format, so the text is put
    /// together byte by byte.
    pub const fn text(&self) -> ConstText {
        let mut text = ConstText::new();
        let (retired, used) = if self.first.is_retired() {
            (&self.first, &self.second)
        } else {
            (&self.second, &self.first)
        };
        if retired.is_retired() {
            text.push("`");
            push_variant(&mut text, used.owner, used.of.variant());
            text.push("` has the code ");
            push_code(&mut text, used.code);
            text.push(", which `");
            push_type(&mut text, retired);
            text.push("` has retired; clients may still know it: give the variant another with `#[code(\"…\")]`");
            return text;
        }
        text.push("`");
        push_variant(&mut text, self.first.owner, self.first.of.variant());
        text.push("` and `");
        push_variant(&mut text, self.second.owner, self.second.of.variant());
        text.push("` both have the code ");
        push_code(&mut text, self.first.code);
        if !same_form(self.first.code, self.second.code) {
            text.push(", which their format writes alike as a text and as a number; give one of them another with `#[code(…)]`");
        } else if is_same_variant(&self.first, &self.second) {
            text.push(" and are different errors, by what they delegate to or by what the variants around them override; give the variant here another code with `#[code(\"…\")]`");
        } else if self.first.is_shared || self.second.is_shared {
            text.push(", and `shared` is on one of them alone; write it on both, `#[code(");
            push_code(&mut text, self.first.code);
            text.push(", shared)]`, or give one of them another code");
        } else {
            text.push("; give one of them another with `#[code(\"…\")]`, or write `shared` on both, `#[code(");
            push_code(&mut text, self.first.code);
            text.push(", shared)]`, if that is meant");
        }
        text
    }
}

/// Whether both are texts, or numbers.
const fn same_form(a: Code<'_>, b: Code<'_>) -> bool {
    matches!(
        (a, b),
        (Code::Text(_), Code::Text(_)) | (Code::Number(_), Code::Number(_))
    )
}

/// Whether both are one variant, which other variants have changed on the way.
const fn is_same_variant(a: &Row, b: &Row) -> bool {
    same_type(a.owner, b.owner) && same(a.of.variant(), b.of.variant())
}

/// As it is written in `#[code(…)]`.
const fn push_code(text: &mut ConstText, code: Code<'_>) {
    match code {
        Code::Text(code) => {
            text.push("\"");
            text.push(code);
            text.push("\"");
        }
        Code::Number(number) => text.push_number(number),
    }
}

const fn push_type(text: &mut ConstText, row: &Row) {
    text.push(row.owner.path());
    text.push("::");
    text.push(row.owner.name());
}
