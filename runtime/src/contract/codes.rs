//! Codes are unique across an enum and all that it nests: a check that runs
//! while the user's crate is compiled.
//!
//! A table by hash, since comparing every pair takes rustc's const evaluation
//! past its limit at a few hundred codes. This way 10,000 are within it;
//! at 30,000 rustc asks for `#![allow(long_running_const_eval)]`.
//!
//! Codes are told apart by what is sent: where a format writes the number `1` as
//! a text, `"1"` is the same code. When two errors are one is in `code_row`.

use super::catalog::{Entries, Nested};
use super::code::Code;
use super::code_clash::Clash;
use super::code_hash::hash_of;
use super::code_row::{Of, Row, Seen, is_reported_there, is_same_error, sends_same_code};
use super::entry::Entry;
use super::sent::Overlay;
use crate::shape::format::WireFormat;

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
            hash: hash_of(code),
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
                hash: hash_of(code),
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
            hash: hash_of(retired[i].code()),
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
