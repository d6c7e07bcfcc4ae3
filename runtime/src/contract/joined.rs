//! Texts of constants, while a crate compiles: doc comments that macros made,
//! and texts that are shown as they are.

use core::str;

use super::const_text::ConstText;

/// How long the description is that these parts make.
pub const fn description_len(parts: &[&str]) -> usize {
    write(parts, &mut [])
}

/// The description that these parts make, a line or more each, as bytes. `N` is
/// its length.
pub const fn description_bytes<const N: usize>(parts: &[&str]) -> [u8; N] {
    let mut bytes = [0; N];
    write(parts, &mut bytes);
    bytes
}

/// The description that is in these bytes.
pub const fn description(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        // They are whole texts, one after the other.
        Err(_) => "",
    }
}

/// Writes the parts without their margins and without empty lines at the ends,
/// as far as there is room. Returns how long the whole is.
const fn write(parts: &[&str], out: &mut [u8]) -> usize {
    let mut len = 0;
    let mut lines_to_end = 0;
    let mut i = 0;
    while i < parts.len() {
        let mut part = parts[i].as_bytes();
        if let [b' ', rest @ ..] = part {
            part = rest;
        }
        part = part.trim_ascii_end();
        if len == 0 {
            part = part.trim_ascii_start();
        }
        if !part.is_empty() {
            while len > 0 && lines_to_end > 0 {
                put(out, len, b'\n');
                len += 1;
                lines_to_end -= 1;
            }
            lines_to_end = 0;
            while let [byte, rest @ ..] = part {
                put(out, len, *byte);
                len += 1;
                part = rest;
            }
        }
        lines_to_end += 1;
        i += 1;
    }
    len
}

const fn put(out: &mut [u8], at: usize, byte: u8) {
    if at < out.len() {
        out[at] = byte;
    }
}

/// The mistake in a constant text: what looks like a placeholder, which would
/// be sent as it is.
pub const fn has_placeholder(text: &str) -> Option<ConstText> {
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        if *byte == b'{' && is_placeholder(tail) {
            let mut mistake = ConstText::new();
            mistake.push(
                "a text that is not written here cannot have placeholders, and this one has; \
                 write it in quotes",
            );
            return Some(mistake);
        }
        rest = tail;
    }
    None
}

/// Whether a placeholder goes on like this: a name or a number, then `}` or `:`.
const fn is_placeholder(mut text: &[u8]) -> bool {
    while let [byte, rest @ ..] = text {
        match byte {
            b'}' | b':' => return true,
            b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => text = rest,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{description, description_bytes, description_len, has_placeholder};

    #[test]
    fn parts_are_joined_without_margins() {
        const PARTS: &[&str] = &["", " one ", "", "  two\n three\n", "", ""];
        const LEN: usize = description_len(PARTS);
        const BYTES: [u8; LEN] = description_bytes(PARTS);
        assert_eq!(description(&BYTES), "one\n\n two\n three");
        assert_eq!(description_len(&[]), 0);
        assert_eq!(description_len(&["", "\n"]), 0);
    }

    #[test]
    fn placeholders_are_told_from_other_braces() {
        for text in ["{id}", "a {} b", "{0}", "{x:?}", "{:>4}"] {
            assert!(has_placeholder(text).is_some(), "{text}");
        }
        for text in ["", "{ \"a\": 1 }", "}{", "{a", "{a b}", "{\"a\"}"] {
            assert!(has_placeholder(text).is_none(), "{text}");
        }
    }
}
