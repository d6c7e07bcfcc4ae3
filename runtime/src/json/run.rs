//! JSON that is copied again and again.

/// Copying so many bytes costs less than to ask how many there are.
pub(super) const BLOCK: usize = 32;

/// JSON that is copied again and again: the first bytes as a block.
#[derive(Debug)]
pub(crate) struct Run {
    block: [u8; BLOCK],
    /// How much of the block is JSON.
    len: usize,
    rest: Box<[u8]>,
}

impl Run {
    pub(crate) fn of(json: &[u8]) -> Self {
        let (first, rest) = json.split_at(json.len().min(BLOCK));
        let mut block = [0; BLOCK];
        block[..first.len()].copy_from_slice(first);
        Self {
            block,
            len: first.len(),
            rest: rest.into(),
        }
    }

    pub(super) const fn block(&self) -> (&[u8; BLOCK], usize) {
        (&self.block, self.len)
    }

    pub(super) const fn rest(&self) -> &[u8] {
        &self.rest
    }
}
