//! Escapes text for JSON.
//!
//! `serde_json` escapes byte by byte. Messages and field errors are most of
//! what is written here and hardly ever hold anything to escape, so blocks of
//! bytes are looked at together; the tests hold the result against
//! `serde_json` on every code point.

pub(super) const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Appends `text` as the inside of a JSON string.
#[inline]
pub(super) fn escape(out: &mut Vec<u8>, text: &str) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        escape_special(out, text.as_bytes());
    }
}

#[cold]
fn escape_special(out: &mut Vec<u8>, mut rest: &[u8]) {
    while let Some(at) = rest.iter().position(|&byte| is_special(byte)) {
        out.extend_from_slice(&rest[..at]);
        match rest[at] {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0C => out.extend_from_slice(b"\\f"),
            control => {
                let (high, low) = (usize::from(control >> 4), usize::from(control & 15));
                let low = HEX[low].to_ascii_lowercase();
                out.extend_from_slice(&[b'\\', b'u', b'0', b'0', HEX[high], low]);
            }
        }
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
}

/// Whether all of `bytes` stand for themselves in JSON.
///
/// The compiler makes vector instructions of a block of 16. The last block,
/// or the last word of what is shorter, overlaps the one before rather than
/// leave a byte out.
#[inline]
fn is_plain(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<16>() {
        bytes.chunks_exact(16).all(is_plain_block) && is_plain_block(last)
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk()) {
        !has_special(u64::from_le_bytes(*first)) && !has_special(u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        !has_special(u64::from(first) << 32 | u64::from(last))
    } else {
        !bytes.iter().any(|&byte| is_special(byte))
    }
}

#[inline]
fn is_plain_block(block: &[u8]) -> bool {
    // No early end: that is what makes vector instructions of it.
    !block
        .iter()
        .fold(false, |found, &byte| found | is_special(byte))
}

/// A control character, a quotation mark or a backslash. The quotation mark
/// changes places with the space, which then is the first that is no special:
/// one comparison does for both.
const fn is_special(byte: u8) -> bool {
    byte ^ 2 <= b' ' || byte == b'\\'
}

/// Whether one of eight bytes is special. A subtraction that borrows sets the
/// high bit of a byte, unless the byte had it set before: such a byte is part
/// of a longer UTF-8 sequence and stands for itself.
const fn has_special(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES << 7;
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    let quote = word ^ (ONES * b'"' as u64);
    let quote = quote.wrapping_sub(ONES) & !quote;
    let backslash = word ^ (ONES * b'\\' as u64);
    let backslash = backslash.wrapping_sub(ONES) & !backslash;
    (control | quote | backslash) & HIGH != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = vec![b'"'];
        escape(&mut out, text);
        out.push(b'"');
        String::from_utf8(out).expect("UTF-8 stays UTF-8")
    }

    #[test]
    fn every_code_point_at_every_offset_is_written_as_serde_json_writes_it() {
        for character in '\0'..=char::MAX {
            // Offsets up to a word: before, in and behind the eight bytes.
            let offset = character as usize % 9;
            let text = format!(
                "{}{character}{}",
                "a".repeat(offset),
                "é".repeat(8 - offset)
            );
            assert_eq!(escaped(&text), serde_json::to_string(&text).unwrap());
        }
        for special in [
            '"', '\\', '\n', '\u{1f}', ' ', '!', '#', '[', ']', '\u{7f}', '\u{80}',
        ] {
            for offset in 0..32 {
                let text = format!("{}{special}{special}z", "x".repeat(offset));
                assert_eq!(escaped(&text), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
