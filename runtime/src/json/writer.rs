//! JSON text in a buffer: names, values, and what stands between them.

use core::fmt;

use super::escape::{HEX, escape};

/// A JSON text that grows.
#[derive(Debug)]
pub(crate) struct JsonWriter {
    out: Vec<u8>,
}

impl JsonWriter {
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

    /// Makes a string of the value that was written from `start` on, unless it
    /// is one.
    pub(crate) fn quote_from(&mut self, start: usize) {
        if self.out.get(start) != Some(&b'"') {
            let value = self.out.split_off(start);
            self.string(&String::from_utf8_lossy(&value));
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_fails_leaves_nothing() {
        let mut json = JsonWriter::new(Vec::new());
        json.open(b'{');
        let tuple_keys = std::collections::BTreeMap::from([((1, 2), 3)]);
        assert!(json.value(&tuple_keys).is_err());
        assert_eq!(json.as_bytes(), b"{");
    }
}
