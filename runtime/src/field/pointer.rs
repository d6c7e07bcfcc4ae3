//! JSON Pointers: RFC 6901.

use core::fmt::Write as _;

use super::path::{FieldPath, SegmentRef};

/// The path as a pointer in a URI fragment: `#/attendees/0/email`.
///
/// RFC 6901 §3: `~` is `~0`, `/` is `~1`; §6: what RFC 3986 does not allow in a
/// fragment is percent-encoded after that.
pub(crate) fn fragment(path: &FieldPath) -> String {
    let mut pointer = String::from("#");
    for segment in path.segments() {
        pointer.push('/');
        match segment {
            SegmentRef::Index(index) => pointer.push_str(&index.to_string()),
            SegmentRef::Name(name) => {
                for character in name.chars() {
                    match character {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        _ if is_fragment_character(character) => pointer.push(character),
                        _ => {
                            let mut utf8 = [0; 4];
                            for byte in character.encode_utf8(&mut utf8).bytes() {
                                // Writing into a `String` does not fail.
                                let _ = write!(pointer, "%{byte:02X}");
                            }
                        }
                    }
                }
            }
        }
    }
    pointer
}

/// RFC 3986 §3.5: `fragment = *( pchar / "/" / "?" )`, without `%`.
pub(crate) fn is_fragment_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(character)
}
