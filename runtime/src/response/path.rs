//! Writes where a field is, in the notation of a format.

use core::fmt::Write as _;

use crate::field::pointer::is_fragment_character;
use crate::field::{FieldPath, SegmentRef};
use crate::json::room::Room;
use crate::json::writer::JsonWriter;
use crate::shape::parts::PathStyle;

/// What stands for the request as a whole where a name is wanted, as Rails has it.
const WHOLE_REQUEST: &str = "base";

pub(super) fn path(json: &mut JsonWriter, path: &FieldPath, style: PathStyle) {
    json.quote();
    path_inside(json, path, style);
    json.quote();
}

/// A path, without the quotation marks around it.
#[inline]
pub(super) fn path_inside(json: &mut JsonWriter, path: &FieldPath, style: PathStyle) {
    match (style, path.as_dotted()) {
        (PathStyle::Dots, Some(dotted)) => json.raw(dotted.as_bytes()),
        (PathStyle::Pointer, Some(dotted)) => {
            json.raw(b"/");
            json.with_slashes(dotted.as_bytes());
        }
        (PathStyle::Fragment, Some(dotted)) => {
            json.raw(b"#/");
            json.with_slashes(dotted.as_bytes());
        }
        (PathStyle::Brackets, Some(_)) | (_, None) => by_steps(json, path, style),
    }
}

/// The same for a path that is written as it is stored, or with slashes; `None`
/// for any other, and where there is too little room.
#[inline]
pub(super) fn path_in_room<'r>(
    room: Room<'r>,
    path: &FieldPath,
    style: PathStyle,
) -> Option<Room<'r>> {
    let dotted = path.as_dotted()?.as_bytes();
    match style {
        PathStyle::Dots => room.raw(dotted),
        PathStyle::Pointer => room.few(b"/")?.with_slashes(dotted),
        PathStyle::Fragment => room.few(b"#/")?.with_slashes(dotted),
        PathStyle::Brackets => None,
    }
}

fn by_steps(json: &mut JsonWriter, path: &FieldPath, style: PathStyle) {
    match style {
        PathStyle::Brackets | PathStyle::Dots if path.is_root() => json.inside(WHOLE_REQUEST),
        PathStyle::Brackets => {
            // Writing into the buffer does not fail.
            let _ = write!(json.text(None), "{path}");
        }
        PathStyle::Dots => dots(json, path),
        PathStyle::Pointer => pointer(json, path, false),
        PathStyle::Fragment => {
            json.raw(b"#");
            pointer(json, path, true);
        }
    }
}

/// Whether no other path is written like this one, in any notation: `a.0` may
/// be `a[0]`, and `base` the request as a whole.
#[inline]
pub(super) fn has_unique_name(path: &FieldPath) -> bool {
    if let Some(dotted) = path.as_dotted() {
        return dotted != WHOLE_REQUEST;
    }
    let is_ambiguous = |segment| match segment {
        SegmentRef::Name(name) => {
            name.bytes().all(|byte| byte.is_ascii_digit())
                || name.bytes().any(|byte| matches!(byte, b'.' | b'['))
        }
        SegmentRef::Index(_) => false,
    };
    !path.is_root() && !path.segments().any(is_ambiguous)
}

/// A path as a list of its steps.
pub(super) fn path_steps(json: &mut JsonWriter, path: &FieldPath) {
    json.open(b'[');
    for segment in path.segments() {
        json.separate();
        match segment {
            SegmentRef::Name(name) => json.string(name),
            SegmentRef::Index(index) => json.number(index),
        }
    }
    json.close(b']');
}

fn dots(json: &mut JsonWriter, path: &FieldPath) {
    for (position, segment) in path.segments().enumerate() {
        if position > 0 {
            json.raw(b".");
        }
        match segment {
            SegmentRef::Name(name) => json.inside(name),
            SegmentRef::Index(index) => json.number(index),
        }
    }
}

/// RFC 6901 §3: `~` is `~0`, `/` is `~1`; §6: in a URI fragment, what RFC 3986
/// does not allow there is percent-encoded after that.
fn pointer(json: &mut JsonWriter, path: &FieldPath, in_fragment: bool) {
    for segment in path.segments() {
        json.raw(b"/");
        match segment {
            SegmentRef::Index(index) => json.number(index),
            SegmentRef::Name(name) => {
                for character in name.chars() {
                    let mut utf8 = [0; 4];
                    let text = &*character.encode_utf8(&mut utf8);
                    match character {
                        '~' => json.raw(b"~0"),
                        '/' => json.raw(b"~1"),
                        _ if !in_fragment || is_fragment_character(character) => json.inside(text),
                        _ => text.bytes().for_each(|byte| json.percent(byte)),
                    }
                }
            }
        }
    }
}
