//! JSON text in a buffer: names, values, and what stands between them.

use core::fmt;
use std::io;

use super::blocks::{BLOCK, Slashes, copy, copy_long, copy_short};
use super::escape::{HEX, Plain, escape};
use super::room::Room;
use super::run::Run;

/// A JSON text that grows.
#[derive(Debug)]
pub(crate) struct JsonWriter {
    /// The text, and behind it room that is initialised already.
    buffer: Vec<u8>,
    len: usize,
}

/// What a buffer grows to at least.
const LEAST: usize = 512;

impl JsonWriter {
    /// An empty text in `buffer`, of which all that is initialised is room.
    pub(crate) const fn new(buffer: Vec<u8>) -> Self {
        Self { buffer, len: 0 }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.buffer[..self.len]
    }

    /// The text without the room behind it.
    pub(crate) fn into_bytes(mut self) -> Vec<u8> {
        self.buffer.truncate(self.len);
        self.buffer
    }

    /// The buffer with what was room in it, for another text.
    pub(crate) fn into_buffer(self) -> Vec<u8> {
        self.buffer
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
    }

    /// The place of the next bytes, so many.
    #[inline]
    fn place(&mut self, len: usize) -> &mut [u8] {
        if self.buffer.len() - self.len < len {
            self.grow(len);
        }
        // Two slices, since what was asked above is not asked again then.
        &mut self.buffer[self.len..][..len]
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, len: usize) {
        let wanted = (self.len + len).max(self.buffer.len() * 2).max(LEAST);
        self.buffer.resize(wanted, 0);
    }

    #[inline]
    fn byte(&mut self, byte: u8) {
        self.raw(&[byte]);
    }

    /// Opens an object or a list.
    #[inline]
    pub(crate) fn open(&mut self, bracket: u8) {
        self.byte(bracket);
    }

    /// Closes an object or a list.
    #[inline]
    pub(crate) fn close(&mut self, bracket: u8) {
        self.byte(bracket);
    }

    /// The comma that parts an item from the one before it, if there is one.
    #[inline]
    pub(crate) fn separate(&mut self) {
        if self.is_behind_an_item() {
            self.byte(b',');
        }
    }

    /// The comma that parts a string from the item before it, if there is one,
    /// and the quotation mark before the string.
    #[inline]
    pub(crate) fn separate_string(&mut self) {
        if self.is_behind_an_item() {
            self.raw(b",\"");
        } else {
            self.quote();
        }
    }

    #[inline]
    fn is_behind_an_item(&self) -> bool {
        let last = self.len.wrapping_sub(1);
        !matches!(self.buffer.get(last), Some(b'{' | b'['))
    }

    /// `"name":`
    pub(crate) fn name(&mut self, name: &str) {
        self.separate();
        self.string(name);
        self.byte(b':');
    }

    /// `"text"`
    pub(crate) fn string(&mut self, text: &str) {
        self.quote();
        self.inside(text);
        self.quote();
    }

    /// A quotation mark, around what [`text`](Self::text) writes.
    #[inline]
    pub(crate) fn quote(&mut self) {
        self.byte(b'"');
    }

    /// Text inside a string, escaped.
    #[inline]
    pub(crate) fn inside(&mut self, text: &str) {
        if text.len() < BLOCK {
            self.short_inside(text);
        } else {
            self.long_inside(text);
        }
    }

    // What is called in these is called last, so that few registers need be
    // saved, and in the one for what is long none.

    #[inline(never)]
    fn short_inside(&mut self, text: &str) {
        let place = self.room().get_mut(..text.len());
        if place.is_some_and(|place| copy_short::<Plain>(text.as_bytes(), place)) {
            self.len += text.len();
        } else {
            self.escaped(text);
        }
    }

    #[inline(never)]
    fn long_inside(&mut self, text: &str) {
        let place = self.room().get_mut(..text.len());
        if place.is_some_and(|place| copy_long::<Plain>(text.as_bytes(), place)) {
            self.len += text.len();
        } else {
            self.escaped(text);
        }
    }

    /// What is initialised behind the text.
    #[inline]
    fn room(&mut self) -> &mut [u8] {
        self.buffer.get_mut(self.len..).unwrap_or_default()
    }

    #[cold]
    #[inline(never)]
    fn escaped(&mut self, text: &str) {
        escape(text.as_bytes(), |piece| self.raw(piece));
    }

    /// `%5B`, for a byte inside a string.
    pub(crate) fn percent(&mut self, byte: u8) {
        let (high, low) = (usize::from(byte >> 4), usize::from(byte & 15));
        self.raw(&[b'%', HEX[high], HEX[low]]);
    }

    /// The inside of a string, for writing it piece by piece.
    pub(crate) fn text(&mut self, charset: Option<fn(char) -> char>) -> JsonText<'_> {
        JsonText {
            json: self,
            charset,
        }
    }

    /// A number.
    pub(crate) fn number(&mut self, number: impl itoa::Integer) {
        self.raw(itoa::Buffer::new().format(number).as_bytes());
    }

    /// Bytes that are JSON already.
    #[inline]
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.place(bytes.len()).copy_from_slice(bytes);
        self.len += bytes.len();
    }

    /// JSON that is copied again and again.
    #[inline]
    pub(crate) fn run(&mut self, run: &Run) {
        let (block, len) = run.block();
        self.place(block.len()).copy_from_slice(block);
        self.len += len;
        if !run.rest().is_empty() {
            self.raw(run.rest());
        }
    }

    /// ASCII that is JSON already, with slashes for dots.
    pub(crate) fn with_slashes(&mut self, bytes: &[u8]) {
        copy::<Slashes>(bytes, self.place(bytes.len()));
        self.len += bytes.len();
    }

    /// Writes into the room behind the text, which does not grow. `write` gives
    /// how much of the room it leaves.
    #[inline]
    pub(crate) fn in_room(&mut self, write: impl FnOnce(Room<'_>) -> usize) {
        let room = self.room();
        let all = room.len();
        let left = write(Room::new(room));
        self.len += all.saturating_sub(left);
    }

    /// Makes a string of the value that was written from `start` on, unless it
    /// is one.
    pub(crate) fn quote_from(&mut self, start: usize) {
        let value = self.as_bytes().get(start..).unwrap_or_default();
        if value.first() != Some(&b'"') {
            let value = String::from_utf8_lossy(value).into_owned();
            self.truncate(start);
            self.string(&value);
        }
    }

    /// Anything else, through serde. Fails, with nothing written, if the value
    /// does not serialize.
    pub(crate) fn value<T: serde_core::Serialize + ?Sized>(
        &mut self,
        value: &T,
    ) -> serde_json::Result<()> {
        let start = self.len;
        serde_json::to_writer(&mut *self, value).inspect_err(|_| self.truncate(start))
    }
}

impl io::Write for JsonWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.raw(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes text into a JSON string, escaped.
#[derive(Debug)]
pub(crate) struct JsonText<'a> {
    json: &'a mut JsonWriter,
    charset: Option<fn(char) -> char>,
}

impl fmt::Write for JsonText<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.charset {
            None => self.json.inside(text),
            Some(map) => self.mapped(text, map),
        }
        Ok(())
    }
}

impl JsonText<'_> {
    #[cold]
    #[inline(never)]
    fn mapped(&mut self, text: &str, map: fn(char) -> char) {
        let mut utf8 = [0; 4];
        for character in text.chars() {
            self.json.inside(map(character).encode_utf8(&mut utf8));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_into_the_room_is_of_the_text() {
        let mut json = JsonWriter::new(vec![0; 3]);
        json.in_room(|room| room.raw(b"ab").map_or(3, |left| left.left()));
        json.in_room(|room| {
            assert_eq!(room.left(), 1);
            assert!(room.raw(b"cd").is_none());
            1
        });
        json.raw(b"e");
        assert_eq!(json.into_bytes(), b"abe");
    }

    #[test]
    fn a_run_of_any_length_is_copied() {
        for len in 0..70 {
            let mut json = JsonWriter::new(Vec::new());
            json.run(&Run::of(&vec![b'x'; len]));
            json.raw(b".");
            assert_eq!(json.into_bytes(), [&vec![b'x'; len][..], b"."].concat());
        }
    }

    #[test]
    fn a_value_that_fails_leaves_nothing() {
        let mut json = JsonWriter::new(Vec::new());
        json.open(b'{');
        let tuple_keys = std::collections::BTreeMap::from([((1, 2), 3)]);
        assert!(json.value(&tuple_keys).is_err());
        assert_eq!(json.as_bytes(), b"{");
    }
}
