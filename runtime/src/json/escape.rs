//! Escapes text for JSON.
//!
//! `serde_json` escapes byte by byte. Messages and field errors are most of
//! what is written here and hardly ever hold anything to escape, so they are
//! copied and looked at in one go, block by block; the tests hold the result
//! against `serde_json` on every code point.

use super::blocks::{WORD, Way};

pub(super) const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Text that has nothing to escape in it stays what it is; a copy of any other
/// means nothing.
#[derive(Debug)]
pub(super) struct Plain;

impl Way for Plain {
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "a call for every block costs more than the block"
    )]
    fn block<const LEN: usize>(from: &[u8; LEN], to: &mut [u8; LEN]) -> bool {
        let block = *from;
        *to = block;
        if LEN <= WORD {
            let mut word = [b' '; WORD];
            word[..LEN].copy_from_slice(&block);
            return !has_special(u64::from_le_bytes(word));
        }
        // No early end: that is what makes vector instructions of it.
        !block
            .iter()
            .fold(false, |found, &byte| found | is_special(byte))
    }
}

/// Gives `text`, in which there is something to escape, to `write` piece by
/// piece, as the inside of a JSON string.
pub(super) fn escape(mut rest: &[u8], mut write: impl FnMut(&[u8])) {
    while let Some(at) = rest.iter().position(|&byte| is_special(byte)) {
        write(&rest[..at]);
        match rest[at] {
            b'"' => write(b"\\\""),
            b'\\' => write(b"\\\\"),
            b'\n' => write(b"\\n"),
            b'\r' => write(b"\\r"),
            b'\t' => write(b"\\t"),
            0x08 => write(b"\\b"),
            0x0C => write(b"\\f"),
            control => {
                let (high, low) = (usize::from(control >> 4), usize::from(control & 15));
                let low = HEX[low].to_ascii_lowercase();
                write(&[b'\\', b'u', b'0', b'0', HEX[high], low]);
            }
        }
        rest = &rest[at + 1..];
    }
    write(rest);
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
    let low = word ^ (ONES * 2);
    let low = low.wrapping_sub(ONES * (b' ' as u64 + 1)) & !low;
    let backslash = word ^ (ONES * b'\\' as u64);
    let backslash = backslash.wrapping_sub(ONES) & !backslash;
    (low | backslash) & HIGH != 0
}

#[cfg(test)]
mod tests {
    use super::super::blocks::copy;
    use super::*;

    fn escaped(text: &str) -> String {
        let mut place = vec![b'"'; text.len()];
        let mut out = vec![b'"'];
        if copy::<Plain>(text.as_bytes(), &mut place) {
            out.extend_from_slice(&place);
        } else {
            escape(text.as_bytes(), |piece| out.extend_from_slice(piece));
        }
        out.push(b'"');
        String::from_utf8(out).expect("UTF-8 stays UTF-8")
    }

    #[test]
    fn what_has_nothing_to_escape_is_copied_at_every_length() {
        for len in 0..100 {
            let text = "é".repeat(len / 2) + &"a".repeat(len % 2);
            let mut place = vec![b'"'; len];
            assert!(copy::<Plain>(text.as_bytes(), &mut place), "{len}");
            assert_eq!(place, text.as_bytes());
        }
    }

    #[test]
    fn what_has_something_to_escape_is_not_copied_wherever_that_is() {
        for len in 1..100 {
            for at in 0..len {
                let mut text = vec![b'a'; len];
                text[at] = b'\\';
                assert!(!copy::<Plain>(&text, &mut vec![0; len]), "{at} of {len}");
            }
        }
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
            for offset in 0..100 {
                let text = format!("{}{special}{special}z", "x".repeat(offset));
                assert_eq!(escaped(&text), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
