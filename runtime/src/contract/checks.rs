//! The compile-time rules that depend on the shape of a variant's format,
//! called by generated constants.
//!
//! The functions return the message, and the constant panics with it, so that
//! rustc points to the user's code only.

use super::const_text::ConstText;
use crate::shape::asked::Asked;
use crate::shape::format::WireFormat;

/// The message, if the format requires one of the facts in `absent`.
///
/// `name` is the format's name as the user wrote it. None of the `variants`, of
/// which there is at least one, has any of these facts.
pub const fn lacks(
    variants: &[&str],
    format: WireFormat,
    name: &str,
    absent: &[Asked],
) -> Option<ConstText> {
    let mut first = 0;
    while first < absent.len() && !format.shape().requires(absent[first]) {
        first += 1;
    }
    if first == absent.len() {
        return None;
    }
    let mut text = ConstText::new();
    let mut remedies = ConstText::new();
    text.push_names(variants);
    text.push(if variants.len() == 1 {
        " has "
    } else {
        " have "
    });
    let mut i = first;
    while i < absent.len() {
        if format.shape().requires(absent[i]) {
            let (what, remedy) = match absent[i] {
                Asked::Kind => ("no kind", "`#[kind(\"…\")]`"),
                Asked::Code => (
                    "no code",
                    "`#[code(\"…\")]`, or `codes = snake_case` to `#[api(…)]`",
                ),
                Asked::Docs => ("no documentation link", "`#[docs(\"https://…\")]`"),
                // Checked elsewhere.
                Asked::Details | Asked::FieldErrors | Asked::Param => ("", ""),
            };
            if i > first {
                text.push(" and ");
                remedies.push(", and ");
            }
            text.push(what);
            remedies.push(remedy);
        }
        i += 1;
    }
    text.push(", which the format `");
    text.push(name);
    text.push("` requires: add ");
    text.push(remedies.as_str());
    Some(text)
}

/// Why the format has no place for a detail named `member`.
pub const fn refuses_detail(format: WireFormat, name: &str, member: &str) -> Option<ConstText> {
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    if format.shape().reserves(member) {
        text.push("` has a member `");
        text.push(member);
        text.push("` already: give the detail another name, `#[detail(\"…\")]`");
    } else if !format.shape().shows(Asked::Details) {
        text.push("` has no place for details: remove `#[detail]`, or use a format whose shape has `Member::details()`");
    } else {
        return None;
    }
    Some(text)
}

/// Why the format has no place for field errors. `first_only` is
/// `#[fields(first)]`: showing the first field's name is enough.
pub const fn refuses_fields(format: WireFormat, name: &str, first_only: bool) -> Option<ConstText> {
    let shape = format.shape();
    let shows_all = shape.shows(Asked::FieldErrors);
    let shows_first = shape.shows(Asked::Param);
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    text.push("` ");
    if first_only && shows_all {
        text.push("shows all field errors: write `#[fields]`");
    } else if shows_all || first_only && shows_first {
        return None;
    } else if shows_first {
        text.push("shows only the first field that has errors: write `#[fields(first)]` if that is meant, or use another format, such as `#[format(fault::body::Fields)]`");
    } else {
        text.push("has no place for field errors: remove `#[fields]`, or use another format, such as `#[format(fault::body::Fields)]`");
    }
    Some(text)
}

/// Why the format does not allow a code: a character that is in it.
pub const fn refuses_code(format: WireFormat, name: &str, code: &str) -> Option<ConstText> {
    let Some(at) = format.shape().refused_in_code(code) else {
        return None;
    };
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    text.push("` does not allow ");
    let character = character_at(code, at);
    if character.as_bytes()[0].is_ascii_control() {
        text.push("control characters");
    } else {
        text.push("`");
        text.push(character);
        text.push("`");
    }
    text.push(" in a code: give the error another one, `#[code(\"…\")]`");
    Some(text)
}

/// The character that begins at this byte.
const fn character_at(text: &str, at: usize) -> &str {
    let (_, rest) = text.as_bytes().split_at(at);
    let mut end = 1;
    while end < rest.len() && is_inside_character(rest[end]) {
        end += 1;
    }
    match core::str::from_utf8(rest.split_at(end).0) {
        Ok(character) => character,
        Err(_) => "\u{fffd}",
    }
}

/// Whether a byte of UTF-8 goes on with a character.
const fn is_inside_character(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}
