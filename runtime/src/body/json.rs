//! JSON text in a buffer: names, values, and an escaper.
//!
//! `serde_json` escapes byte by byte. Messages and field errors are most of
//! what is written here and hardly ever hold anything to escape, so eight
//! bytes are looked at together; the tests hold the result against
//! `serde_json` on every code point.

use core::fmt;

/// A JSON text that grows.
#[derive(Debug)]
pub(crate) struct Json {
    out: Vec<u8>,
}

impl Json {
    pub(crate) fn new(mut out: Vec<u8>) -> Self {
        out.clear();
        Self { out }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.out
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    pub(crate) fn len(&self) -> usize {
        self.out.len()
    }

    pub(crate) fn truncate(&mut self, len: usize) {
        self.out.truncate(len);
    }

    /// Opens an object or a list.
    pub(crate) fn open(&mut self, bracket: u8) {
        self.out.push(bracket);
    }

    /// Closes an object or a list.
    pub(crate) fn close(&mut self, bracket: u8) {
        self.out.push(bracket);
    }

    /// The comma that parts an item from the one before it, if there is one.
    pub(crate) fn separate(&mut self) {
        if !matches!(self.out.last(), Some(b'{' | b'[')) {
            self.out.push(b',');
        }
    }

    /// `"name":`
    pub(crate) fn name(&mut self, name: &str) {
        self.separate();
        self.string(name);
        self.out.push(b':');
    }

    /// `"text"`
    pub(crate) fn string(&mut self, text: &str) {
        self.out.push(b'"');
        escape(&mut self.out, text);
        self.out.push(b'"');
    }

    /// A quotation mark, around what [`text`](Self::text) writes.
    pub(crate) fn quote(&mut self) {
        self.out.push(b'"');
    }

    /// Text inside a string, escaped.
    pub(crate) fn inside(&mut self, text: &str) {
        escape(&mut self.out, text);
    }

    /// `%5B`, for a byte inside a string.
    pub(crate) fn percent(&mut self, byte: u8) {
        let (high, low) = (usize::from(byte >> 4), usize::from(byte & 15));
        self.raw(&[b'%', HEX[high], HEX[low]]);
    }

    /// The inside of a string, for writing it piece by piece.
    pub(crate) fn text(&mut self, charset: Option<fn(char) -> char>) -> JsonText<'_> {
        JsonText {
            out: &mut self.out,
            charset,
        }
    }

    /// A number.
    pub(crate) fn number(&mut self, number: impl itoa::Integer) {
        self.out
            .extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    }

    /// Bytes that are JSON already.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Bytes that are JSON already, with one of them replaced by another.
    pub(crate) fn raw_replacing(&mut self, bytes: &[u8], from: u8, to: u8) {
        let replaced = bytes
            .iter()
            .map(|&byte| if byte == from { to } else { byte });
        self.out.extend(replaced);
    }

    /// Anything else, through serde. Fails, with nothing written, if the value
    /// does not serialize.
    pub(crate) fn value<T: serde_core::Serialize + ?Sized>(
        &mut self,
        value: &T,
    ) -> serde_json::Result<()> {
        let start = self.out.len();
        serde_json::to_writer(&mut self.out, value).inspect_err(|_| self.out.truncate(start))
    }
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Writes text into a JSON string, escaped.
#[derive(Debug)]
pub(crate) struct JsonText<'a> {
    out: &'a mut Vec<u8>,
    charset: Option<fn(char) -> char>,
}

impl fmt::Write for JsonText<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.charset {
            None => escape(self.out, text),
            Some(map) => {
                let mut utf8 = [0; 4];
                for character in text.chars() {
                    escape(self.out, map(character).encode_utf8(&mut utf8));
                }
            }
        }
        Ok(())
    }
}

/// Appends `text` as the inside of a JSON string.
#[inline]
fn escape(out: &mut Vec<u8>, text: &str) {
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
        let mut json = Json::new(Vec::new());
        json.string(text);
        String::from_utf8(json.into_bytes()).expect("UTF-8 stays UTF-8")
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

    #[test]
    fn a_value_that_fails_leaves_nothing() {
        let mut json = Json::new(Vec::new());
        json.open(b'{');
        let tuple_keys = std::collections::BTreeMap::from([((1, 2), 3)]);
        assert!(json.value(&tuple_keys).is_err());
        assert_eq!(json.as_bytes(), b"{");
    }
}
