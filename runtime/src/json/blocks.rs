//! Copies bytes in blocks, and looks at them or changes them on the way.

#![expect(
    clippy::inline_always,
    reason = "a call for every block costs more than the block"
)]

/// What the instructions of every machine take at once.
pub(super) const WORD: usize = size_of::<u64>();

/// What vector instructions take at once.
pub(super) const BLOCK: usize = 16;

/// What is done with bytes on their way.
pub(super) trait Way {
    /// Copies a block; whether the copy means something.
    fn block<const LEN: usize>(from: &[u8; LEN], to: &mut [u8; LEN]) -> bool;
}

/// Copies bytes to a place of their length; whether every block of the copy
/// means something.
///
/// Where the length is no multiple of a block's, the last block overlaps the
/// one before: no byte goes alone but where there are three at most.
#[inline(always)]
pub(super) fn copy<W: Way>(from: &[u8], to: &mut [u8]) -> bool {
    if from.len() < BLOCK {
        copy_short::<W>(from, to)
    } else {
        copy_long::<W>(from, to)
    }
}

/// The same for what is shorter than a block.
#[inline(always)]
pub(super) fn copy_short<W: Way>(from: &[u8], to: &mut [u8]) -> bool {
    match from.len() {
        8.. => ends::<W, 8>(from, to),
        4.. => ends::<W, 4>(from, to),
        _ => few::<W>(from, to),
    }
}

/// The same for what is a block at least.
#[inline(always)]
pub(super) fn copy_long<W: Way>(from: &[u8], to: &mut [u8]) -> bool {
    match from.len() {
        33.. => many::<W, 32>(from, to),
        _ => ends::<W, BLOCK>(from, to),
    }
}

/// Three bytes at most: the first, the last and the one in the middle, each of
/// which may be another.
#[inline(always)]
fn few<W: Way>(from: &[u8], to: &mut [u8]) -> bool {
    let Some(last) = from.len().checked_sub(1) else {
        return true;
    };
    let mut means = true;
    for at in [0, from.len() / 2, last] {
        let (Some(&byte), Some(place)) = (from.get(at), to.get_mut(at)) else {
            return false;
        };
        means &= W::block(&[byte], core::array::from_mut(place));
    }
    means
}

/// The first block and the last, which are all that there is.
#[inline(always)]
fn ends<W: Way, const LEN: usize>(from: &[u8], to: &mut [u8]) -> bool {
    let (Some(first), Some(last)) = (from.first_chunk(), from.last_chunk()) else {
        return false;
    };
    let Some(place) = to.first_chunk_mut::<LEN>() else {
        return false;
    };
    let means = W::block(first, place);
    let Some(place) = to.last_chunk_mut::<LEN>() else {
        return false;
    };
    means & W::block(last, place)
}

#[inline(always)]
fn many<W: Way, const LEN: usize>(from: &[u8], to: &mut [u8]) -> bool {
    let blocks = from.chunks_exact(LEN).zip(to.chunks_exact_mut(LEN));
    for (block, place) in blocks {
        let (Some(block), Some(place)) = (block.first_chunk(), place.first_chunk_mut::<LEN>())
        else {
            return false;
        };
        if !W::block(block, place) {
            return false;
        }
    }
    let (Some(last), Some(place)) = (from.last_chunk(), to.last_chunk_mut::<LEN>()) else {
        return false;
    };
    W::block(last, place)
}

/// Bytes stay what they are.
#[derive(Debug)]
pub(super) struct AsTheyAre;

impl Way for AsTheyAre {
    #[inline(always)]
    fn block<const LEN: usize>(from: &[u8; LEN], to: &mut [u8; LEN]) -> bool {
        *to = *from;
        true
    }
}

/// Dots become slashes, in ASCII.
#[derive(Debug)]
pub(super) struct Slashes;

impl Way for Slashes {
    #[inline(always)]
    fn block<const LEN: usize>(from: &[u8; LEN], to: &mut [u8; LEN]) -> bool {
        if LEN < WORD {
            let mut word = [0; WORD];
            word[..LEN].copy_from_slice(from);
            to.copy_from_slice(&slashes(word)[..LEN]);
        } else {
            // The length is a power of two.
            let words = from.chunks_exact(WORD).zip(to.chunks_exact_mut(WORD));
            for (from, to) in words {
                let mut word = [0; WORD];
                word.copy_from_slice(from);
                to.copy_from_slice(&slashes(word));
            }
        }
        true
    }
}

/// A dot is one less than a slash; what is ASCII and no dot differs from it,
/// and then the addition sets its high bit.
#[inline(always)]
const fn slashes(word: [u8; WORD]) -> [u8; WORD] {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let word = u64::from_le_bytes(word);
    let differs = (word ^ (ONES * b'.' as u64)).wrapping_add(ONES * 0x7F);
    word.wrapping_add(!differs >> 7 & ONES).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_any_length_are_copied() {
        for len in 0..100_u8 {
            let bytes: Vec<u8> = (0..len).collect();
            let mut place = vec![0xFF; bytes.len()];
            assert!(copy::<AsTheyAre>(&bytes, &mut place));
            assert_eq!(place, bytes);
        }
    }

    #[test]
    fn dots_and_nothing_else_become_slashes() {
        let ascii: Vec<u8> = (0..0x80).collect();
        for len in 0..ascii.len() {
            for bytes in [&ascii[..len], &ascii[ascii.len() - len..]] {
                let mut place = vec![0xFF; len];
                assert!(copy::<Slashes>(bytes, &mut place));
                let wanted = bytes
                    .iter()
                    .map(|&byte| if byte == b'.' { b'/' } else { byte });
                assert!(place.into_iter().eq(wanted), "{len}");
            }
        }
        for len in 0..70 {
            let mut place = vec![0xFF; 2 * len];
            assert!(copy::<Slashes>(&b".a".repeat(len), &mut place));
            assert_eq!(place, b"/a".repeat(len));
        }
    }
}
