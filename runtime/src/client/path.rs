//! Reads where a field is, out of the notation of a format.

use crate::body::field_errors::WHOLE_REQUEST;
use crate::field::{FieldPath, Segment};
use crate::shape::parts::PathStyle;

/// The path that a text is in this notation.
pub(super) fn path(text: &str, style: PathStyle) -> FieldPath {
    match style {
        PathStyle::Brackets | PathStyle::Dots if text == WHOLE_REQUEST => FieldPath::root(),
        PathStyle::Brackets => FieldPath::parse(text),
        // In brackets, too, since some services mix the two.
        PathStyle::Dots if text.contains('[') => FieldPath::parse(text),
        PathStyle::Dots if text.is_empty() => FieldPath::root(),
        PathStyle::Dots => text
            .split('.')
            .map(|step| segment(step.to_owned()))
            .collect(),
        PathStyle::Pointer => pointer(text),
        PathStyle::Fragment => pointer(&percent_decoded(text.strip_prefix('#').unwrap_or(text))),
    }
}

/// RFC 6901. Text that is no pointer is read as `a[0].b`, which is what it is then
/// most of the time.
fn pointer(text: &str) -> FieldPath {
    if text.is_empty() {
        return FieldPath::root();
    }
    let Some(steps) = text.strip_prefix('/') else {
        return FieldPath::parse(text);
    };
    let unescaped = steps
        .split('/')
        .map(|step| step.replace("~1", "/").replace("~0", "~"));
    unescaped.map(segment).collect()
}

/// An index, or else a name.
fn segment(step: String) -> Segment {
    let is_canonical = step == "0" || !step.starts_with('0');
    let is_number = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    match step.parse() {
        Ok(index) if is_number && is_canonical => Segment::Index(index),
        _ => Segment::Name(step.into()),
    }
}

/// RFC 3986 §2.1. A `%` without two digits stands for itself.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let digit = |at: usize| char::from(*tail.get(at)?).to_digit(16);
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = &tail[2..];
            }
            _ => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_is_read() {
        let expected = FieldPath::parse("attendees[0].e-mail");
        for (text, style) in [
            ("attendees[0].e-mail", PathStyle::Brackets),
            ("attendees.0.e-mail", PathStyle::Dots),
            ("attendees[0].e-mail", PathStyle::Dots),
            ("/attendees/0/e-mail", PathStyle::Pointer),
            ("#/attendees/0/e-mail", PathStyle::Fragment),
            ("#/attendees/0/e%2Dmail", PathStyle::Fragment),
        ] {
            assert_eq!(path(text, style), expected, "{text}");
        }
        for (text, style) in [
            ("base", PathStyle::Brackets),
            ("base", PathStyle::Dots),
            ("", PathStyle::Dots),
            ("", PathStyle::Pointer),
            ("#", PathStyle::Fragment),
        ] {
            assert!(path(text, style).is_root(), "{text}");
        }
        let odd = FieldPath::root().name("a/b~").name("01").name("é%");
        assert_eq!(path("#/a~1b~0/01/%C3%A9%", PathStyle::Fragment), odd);
    }
}
