//! The compile-time rules that depend on the shape of a variant's format,
//! called by generated constants.
//!
//! The functions return the message, and the constant panics with it, so that
//! rustc points to the user's code only.

use super::const_text::ConstText;
use crate::shape::asked::Asked;
use crate::shape::format::WireFormat;
use crate::shape::model::Shape;

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
    let Some(lacks) = lacking(format.shape(), absent) else {
        return None;
    };
    let mut text = ConstText::new();
    text.push_names(variants);
    text.push(if variants.len() == 1 {
        " has "
    } else {
        " have "
    });
    text.push(lacks.what.as_str());
    text.push(", which the format `");
    text.push(name);
    text.push("` requires: add ");
    text.push(lacks.remedies.as_str());
    Some(text)
}

/// What a format requires that is absent.
pub(super) struct Lacks {
    /// `no kind and no code`
    pub(super) what: ConstText,
    /// The attributes that would bring it.
    pub(super) remedies: ConstText,
}

/// What a format of this shape requires of the facts in `absent`.
pub(super) const fn lacking(shape: &Shape, absent: &[Asked]) -> Option<Lacks> {
    let mut first = 0;
    while first < absent.len() && !shape.requires(absent[first]) {
        first += 1;
    }
    if first == absent.len() {
        return None;
    }
    let mut lacks = Lacks {
        what: ConstText::new(),
        remedies: ConstText::new(),
    };
    let mut i = first;
    while i < absent.len() {
        if shape.requires(absent[i]) {
            if i > first {
                lacks.what.push(" and ");
                lacks.remedies.push(", and ");
            }
            lacks.what.push("no ");
            lacks.what.push(absent[i].named());
            lacks.remedies.push(absent[i].remedy());
        }
        i += 1;
    }
    Some(lacks)
}

/// Why the format has no place for a detail named `member`, of an error that has
/// none of the facts in `absent`.
pub const fn refuses_detail(
    format: WireFormat,
    name: &str,
    member: &str,
    absent: &[Asked],
) -> Option<ConstText> {
    let shape = format.shape();
    let is_reserved = shape.reserves(member);
    let lost_beside = lost_beside(shape, absent);
    if !is_reserved && lost_beside.is_none() && shape.shows(Asked::Details) {
        return None;
    }
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    if is_reserved {
        text.push("` has a member `");
        text.push(member);
        text.push("` already: give the detail another name, `#[detail(\"…\")]`");
    } else if let Some(fact) = lost_beside {
        text.push("` shows details only beside a ");
        text.push(fact.named());
        text.push(", and there is none: add ");
        text.push(fact.remedy());
    } else {
        text.push("` has no place for details: remove `#[detail]`, or use a format whose shape has `Member::details()`");
    }
    Some(text)
}

/// Of the facts in `absent`, one that the object with the details requires, so
/// that the object is left out and the details with it.
pub(super) const fn lost_beside(shape: &Shape, absent: &[Asked]) -> Option<Asked> {
    let mut i = 0;
    while i < absent.len() {
        if shape.loses_details_without(absent[i]) {
            return Some(absent[i]);
        }
        i += 1;
    }
    None
}

/// Why the format has no place for field errors. `first_only` is
/// `#[fields(first)]`: showing the first field's name is enough.
pub const fn refuses_fields(format: WireFormat, name: &str, first_only: bool) -> Option<ConstText> {
    let shape = format.shape();
    let shows_all = shape.shows(Asked::FieldErrors);
    let shows_first = shape.shows(Asked::Param);
    if shows_all && !first_only || !shows_all && first_only && shows_first {
        return None;
    }
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    text.push("` ");
    if shows_all {
        text.push("shows all field errors: write `#[fields]`");
    } else if shows_first {
        text.push("shows only the first field that has errors: write `#[fields(first)]` if that is meant, or use another format, such as `#[format(fault::body::Fields)]`");
    } else {
        text.push("has no place for field errors: remove `#[fields]`, or use another format, such as `#[format(fault::body::Fields)]`");
    }
    Some(text)
}

/// Why the format does not allow a code: a character that is in it.
pub const fn refuses_code(format: WireFormat, name: &str, code: &str) -> Option<ConstText> {
    let Some(refused) = refused_in_code(format.shape(), code) else {
        return None;
    };
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    text.push("` does not allow ");
    text.push(refused.as_str());
    text.push(" in a code: give the error another one, `#[code(\"…\")]`");
    Some(text)
}

/// What a format of this shape does not allow of a code, in words.
pub(super) const fn refused_in_code(shape: &Shape, code: &str) -> Option<ConstText> {
    let Some(at) = shape.refused_in_code(code) else {
        return None;
    };
    let mut text = ConstText::new();
    let character = character_at(code, at);
    if character.as_bytes()[0].is_ascii_control() {
        text.push("control characters");
    } else {
        text.push("`");
        text.push(character);
        text.push("`");
    }
    Some(text)
}

/// Why a number as code and a text of the same digits are one code: the format
/// writes both alike.
pub const fn writes_alike(
    format: WireFormat,
    name: &str,
    code: i64,
    other: &str,
) -> Option<ConstText> {
    if !format.shape().writes_codes_as_texts() {
        return None;
    }
    let mut text = ConstText::new();
    text.push("the format `");
    text.push(name);
    text.push("` writes the code ");
    text.push_number(code);
    text.push(" as a text, which `");
    text.push(other);
    text.push("` has already: give one of them another code");
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
