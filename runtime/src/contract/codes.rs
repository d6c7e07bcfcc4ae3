//! Codes are unique across an enum and all that it nests: a check that runs
//! while the user's crate is compiled.
//!
//! A table by hash, since comparing every pair takes rustc's const evaluation
//! past its limit at a few hundred codes. This way 10,000 are within it;
//! at 30,000 rustc asks for `#![allow(long_running_const_eval)]`.

use super::catalog::{Entries, Nested};
use super::code::Code;
use super::const_text::{ConstText, same};
use super::entry::Entry;

/// A code, and where it comes from.
#[derive(Debug, Clone, Copy)]
struct Row {
    hash: u32,
    code: Code<'static>,
    /// Whether `shared` stands beside it.
    is_shared: bool,
    /// Whether it is no longer sent; then there is no variant.
    is_retired: bool,
    owner: &'static Entries,
    variant: &'static str,
    /// 0 for the type's own, else the position of the nested type that brings
    /// it, from 1.
    from: usize,
}

/// Two variants that have one code, or one whose code is retired.
#[derive(Debug, Clone, Copy)]
pub struct Clash {
    first: Row,
    second: Row,
}

/// For each nested type, a code of it that is also one of the type's own or of
/// a type nested before it. A type that is nested twice is one type, and two
/// equal codes inside one nested type are reported there.
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
    let _ = insert_own(&mut table, entries, 0);
    let nested = entries.nested();
    let mut i = 0;
    while i < NESTED {
        let from = i + 1;
        clashes[i] = match nested[i].code_override() {
            Some(code) => insert(&mut table, override_row(code, entries, &nested[i], from)),
            None => insert_all(&mut table, nested[i].entries(), from),
        };
        i += 1;
    }
    clashes
}

/// Inserts all codes of a nested type; returns the first clash.
const fn insert_all(
    table: &mut [Option<Row>],
    entries: &'static Entries,
    from: usize,
) -> Option<Clash> {
    let mut clash = insert_own(table, entries, from);
    let nested = entries.nested();
    let mut i = 0;
    while i < nested.len() {
        let next = match nested[i].code_override() {
            Some(code) => insert(table, override_row(code, entries, &nested[i], from)),
            None => insert_all(table, nested[i].entries(), from),
        };
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
    from: usize,
) -> Option<Clash> {
    let mut clash = None;
    let own: &'static [Entry] = entries.own();
    let mut i = 0;
    while i < own.len() {
        if let Some(code) = own[i].code() {
            let row = Row {
                hash: hash(code),
                code,
                is_shared: own[i].shares_code(),
                is_retired: false,
                owner: entries,
                variant: own[i].name(),
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
            is_retired: true,
            owner: entries,
            variant: "",
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

/// The code that a variant overrides for all that it nests.
const fn override_row(
    code: Code<'static>,
    owner: &'static Entries,
    nested: &Nested,
    from: usize,
) -> Row {
    Row {
        hash: hash(code),
        code,
        is_shared: nested.shares_code(),
        is_retired: false,
        owner,
        variant: nested.variant(),
        from,
    }
}

const fn insert(table: &mut [Option<Row>], row: Row) -> Option<Clash> {
    let mask = table.len() - 1;
    let mut at = row.hash as usize & mask;
    while let Some(known) = table[at] {
        if known.hash == row.hash && same_code(known.code, row.code) {
            let both_share = known.is_shared && row.is_shared;
            let both_retired = known.is_retired && row.is_retired;
            if both_share || both_retired || known.from == row.from || same_origin(&known, &row) {
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

const fn same_code(a: Code<'_>, b: Code<'_>) -> bool {
    match (a, b) {
        (Code::Text(a), Code::Text(b)) => same(a, b),
        (Code::Number(a), Code::Number(b)) => a == b,
        _ => false,
    }
}

const fn same_origin(a: &Row, b: &Row) -> bool {
    same(a.variant, b.variant)
        && same(a.owner.name(), b.owner.name())
        && same(a.owner.path(), b.owner.path())
}

impl Clash {
    /// Both variants by name. A constant cannot format, so the text is put
    /// together byte by byte.
    pub const fn text(&self) -> ConstText {
        let mut text = ConstText::new();
        let (retired, used) = if self.first.is_retired {
            (&self.first, &self.second)
        } else {
            (&self.second, &self.first)
        };
        if retired.is_retired {
            text.push("`");
            push_variant(&mut text, used);
            text.push("` has the code ");
            push_code(&mut text, used.code);
            text.push(", which `");
            push_type(&mut text, retired);
            text.push("` has retired; clients may still know it: give the variant another with `#[code(\"…\")]`");
            return text;
        }
        text.push("`");
        push_variant(&mut text, &self.first);
        text.push("` and `");
        push_variant(&mut text, &self.second);
        text.push("` both have the code ");
        push_code(&mut text, self.first.code);
        if self.first.is_shared || self.second.is_shared {
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

const fn push_variant(text: &mut ConstText, row: &Row) {
    push_type(text, row);
    // A struct is an enum of one variant, of its own name.
    if !same(row.owner.name(), row.variant) {
        text.push("::");
        text.push(row.variant);
    }
}
