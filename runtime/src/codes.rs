//! Codes are unique across an enum and all that it nests: a check that runs
//! while the user's crate is compiled.
//!
//! A table by hash, since comparing every pair takes rustc's const evaluation
//! past its limit at a few hundred codes.

use core::str;

use crate::catalog::{Code, Entries, Entry};

/// A code, and where it comes from.
#[derive(Clone, Copy)]
struct Row {
    hash: u32,
    code: Code,
    owner: &'static Entries,
    variant: &'static str,
}

/// The size of table that [`assert_codes_differ`] needs: twice as many places
/// as codes, and a power of two.
pub const fn codes_table_size(entries: &Entries) -> usize {
    (2 * count(entries) + 1).next_power_of_two()
}

const fn count(entries: &Entries) -> usize {
    let mut codes = entries.own().len();
    let mut i = 0;
    while i < entries.nested().len() {
        let nested = &entries.nested()[i];
        codes += match nested.overrides().code_override() {
            Some(_) => 1,
            None => count(nested.entries()),
        };
        i += 1;
    }
    codes
}

/// Fails to compile if two variants have one code. A type that is nested twice
/// is one type.
///
/// # Panics
///
/// In a constant, which is the failure.
pub const fn assert_codes_differ<const SIZE: usize>(entries: &'static Entries) {
    let mut table: [Option<Row>; SIZE] = [None; SIZE];
    insert_all(&mut table, entries);
}

const fn insert_all(table: &mut [Option<Row>], entries: &'static Entries) {
    let own: &'static [Entry] = entries.own();
    let mut i = 0;
    while i < own.len() {
        if let Some(code) = own[i].code() {
            insert(table, row(code, entries, own[i].name()));
        }
        i += 1;
    }
    let nested = entries.nested();
    let mut i = 0;
    while i < nested.len() {
        match nested[i].overrides().code_override() {
            Some(code) => insert(table, row(code, entries, nested[i].variant())),
            None => insert_all(table, nested[i].entries()),
        }
        i += 1;
    }
}

const fn row(code: Code, owner: &'static Entries, variant: &'static str) -> Row {
    Row {
        hash: hash(code),
        code,
        owner,
        variant,
    }
}

const fn insert(table: &mut [Option<Row>], row: Row) {
    let mask = table.len() - 1;
    let mut at = row.hash as usize & mask;
    while let Some(known) = &table[at] {
        if known.hash == row.hash && same_code(known.code, row.code) {
            if !same_origin(known, &row) {
                fail(known, &row);
            }
            return;
        }
        at = (at + 1) & mask;
    }
    table[at] = Some(row);
}

/// FNV-1a.
const fn hash(code: Code) -> u32 {
    const PRIME: u32 = 0x0100_0193;
    let mut hash = 0x811c_9dc5_u32;
    match code {
        Code::Text(text) => {
            let mut bytes = text.as_bytes();
            while let [first, rest @ ..] = bytes {
                hash = (hash ^ *first as u32).wrapping_mul(PRIME);
                bytes = rest;
            }
        }
        Code::Number(number) => {
            let mut bytes: &[u8] = &number.to_le_bytes();
            while let [first, rest @ ..] = bytes {
                hash = (hash ^ *first as u32).wrapping_mul(PRIME);
                bytes = rest;
            }
        }
    }
    hash
}

const fn same_code(a: Code, b: Code) -> bool {
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

pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    true
}

/// Both variants by name. A constant cannot format, so the text is put
/// together byte by byte.
#[expect(clippy::panic, reason = "a panic in a constant is a compile error")]
const fn fail(first: &Row, second: &Row) -> ! {
    let mut text = Message::new();
    text.push("the code ");
    match first.code {
        Code::Text(code) => {
            text.push("\"");
            text.push(code);
            text.push("\"");
        }
        Code::Number(number) => text.push_number(number),
    }
    text.push(" is that of both `");
    text.push_variant(first);
    text.push("` and `");
    text.push_variant(second);
    text.push("`; give one of them another with `#[code(\"…\")]`");
    panic!("{}", text.as_str());
}

struct Message {
    bytes: [u8; 1024],
    len: usize,
}

impl Message {
    const fn new() -> Self {
        Self {
            bytes: [0; 1024],
            len: 0,
        }
    }

    const fn push(&mut self, text: &str) {
        // What does not fit any more is not worth a message of its own.
        if self.len + text.len() > self.bytes.len() {
            return;
        }
        let mut bytes = text.as_bytes();
        while let [first, rest @ ..] = bytes {
            self.bytes[self.len] = *first;
            self.len += 1;
            bytes = rest;
        }
    }

    const fn push_variant(&mut self, row: &Row) {
        self.push(row.owner.path());
        self.push("::");
        self.push(row.owner.name());
        // A struct is an enum of one variant, of its own name.
        if !same(row.owner.name(), row.variant) {
            self.push("::");
            self.push(row.variant);
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a decimal digit")]
    const fn push_number(&mut self, number: i64) {
        if number < 0 {
            self.push("-");
        }
        let mut rest = number.unsigned_abs();
        let mut divisor = 1;
        while rest / divisor >= 10 {
            divisor *= 10;
        }
        while divisor > 0 {
            if self.len < self.bytes.len() {
                self.bytes[self.len] = b'0' + (rest / divisor) as u8;
                self.len += 1;
            }
            rest %= divisor;
            divisor /= 10;
        }
    }

    const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "two variants have one code",
        }
    }
}
