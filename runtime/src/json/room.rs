//! Room for JSON of which nobody knows yet whether it fits.

use super::blocks::{AsTheyAre, BLOCK, Slashes, Way, copy_long, copy_short};
use super::escape::{Plain, escape};
use super::run::Run;

/// Room that does not grow. Every method gives what is left of it, or `None`
/// where it is too small.
///
/// A text that grows has to be read anew for every piece; this is a slice that
/// is handed on from one piece to the next, and stays in registers.
#[derive(Debug)]
pub(crate) struct Room<'a>(&'a mut [u8]);

impl<'a> Room<'a> {
    pub(super) const fn new(room: &'a mut [u8]) -> Self {
        Self(room)
    }

    /// How many bytes are left.
    pub(crate) const fn left(&self) -> usize {
        self.0.len()
    }

    /// JSON that is copied again and again.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "it is a few instructions")]
    pub(crate) fn run(self, run: &Run) -> Option<Self> {
        let (block, len) = run.block();
        *self.0.first_chunk_mut()? = *block;
        let left = Self(self.0.get_mut(len..)?);
        if run.rest().is_empty() {
            return Some(left);
        }
        left.raw(run.rest())
    }

    /// A few bytes that are JSON already.
    #[inline]
    pub(crate) fn few<const LEN: usize>(self, bytes: &[u8; LEN]) -> Option<Self> {
        let (place, left) = self.0.split_first_chunk_mut()?;
        *place = *bytes;
        Some(Self(left))
    }

    /// Bytes that are JSON already.
    #[inline]
    pub(crate) fn raw(self, bytes: &[u8]) -> Option<Self> {
        self.copied::<AsTheyAre>(bytes)
    }

    /// ASCII that is JSON already, with slashes for dots.
    #[inline]
    pub(crate) fn with_slashes(self, bytes: &[u8]) -> Option<Self> {
        self.copied::<Slashes>(bytes)
    }

    // Short and long are two functions, since the one for what is long saves no
    // register then.

    #[inline]
    fn copied<W: Way>(self, bytes: &[u8]) -> Option<Self> {
        if bytes.len() < BLOCK {
            return self.copied_short::<W>(bytes);
        }
        self.copied_long::<W>(bytes)
    }

    #[inline(never)]
    fn copied_short<W: Way>(self, bytes: &[u8]) -> Option<Self> {
        let (place, left) = self.0.split_at_mut_checked(bytes.len())?;
        copy_short::<W>(bytes, place).then_some(Self(left))
    }

    #[inline(never)]
    fn copied_long<W: Way>(self, bytes: &[u8]) -> Option<Self> {
        let (place, left) = self.0.split_at_mut_checked(bytes.len())?;
        copy_long::<W>(bytes, place).then_some(Self(left))
    }

    /// Text inside a string, escaped.
    #[inline]
    pub(crate) fn inside(self, text: &str) -> Option<Self> {
        if text.len() < BLOCK {
            return self.short_inside(text);
        }
        self.long_inside(text)
    }

    #[inline(never)]
    fn short_inside(self, text: &str) -> Option<Self> {
        if copy_short::<Plain>(text.as_bytes(), self.0.get_mut(..text.len())?) {
            return Some(Self(self.0.get_mut(text.len()..)?));
        }
        self.escaped(text)
    }

    #[inline(never)]
    fn long_inside(self, text: &str) -> Option<Self> {
        if copy_long::<Plain>(text.as_bytes(), self.0.get_mut(..text.len())?) {
            return Some(Self(self.0.get_mut(text.len()..)?));
        }
        self.escaped(text)
    }

    #[cold]
    #[inline(never)]
    fn escaped(self, text: &str) -> Option<Self> {
        let mut left = Some(self);
        escape(text.as_bytes(), |piece| {
            left = left.take().and_then(|room| room.raw(piece));
        });
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_not_written() {
        let run = Run::of(b"a run");
        for room in 0..40 {
            let mut bytes = vec![0; room];
            assert_eq!(Room::new(&mut bytes).raw(&[b'x'; 9]).is_some(), room >= 9);
            assert_eq!(Room::new(&mut bytes).few(b"ab").is_some(), room >= 2);
            assert_eq!(Room::new(&mut bytes).inside("\"").is_some(), room >= 2);
            assert_eq!(Room::new(&mut bytes).inside("123").is_some(), room >= 3);
            // A run takes room for a whole block.
            assert_eq!(Room::new(&mut bytes).run(&run).is_some(), room >= 32);
        }
    }
}
