//! The closed table of kinds: `#[api(kinds(…))]`.

use super::const_text::same;

/// A kind, and the statuses that it goes with.
#[derive(Debug, Clone, Copy)]
pub struct KindRow {
    name: &'static str,
    /// As the table has them: `400 | 404`, `4xx`.
    written: &'static str,
    /// From the first to the last of each range.
    statuses: &'static [(u16, u16)],
}

impl KindRow {
    /// The kind `name`, with the statuses as they are `written` and as ranges.
    pub const fn new(
        name: &'static str,
        written: &'static str,
        statuses: &'static [(u16, u16)],
    ) -> Self {
        Self {
            name,
            written,
            statuses,
        }
    }

    /// The statuses as the table has them.
    pub(crate) const fn written(&self) -> &'static str {
        self.written
    }

    pub(crate) const fn allows(&self, status: u16) -> bool {
        let mut i = 0;
        while i < self.statuses.len() {
            let (first, last) = self.statuses[i];
            if first <= status && status <= last {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether the kind goes with one status alone.
    pub(crate) const fn is_of_one_status(&self) -> bool {
        matches!(self.statuses, [(first, last)] if *first == *last)
    }
}

/// The row of this kind.
pub(crate) const fn row(table: &'static [KindRow], kind: &str) -> Option<&'static KindRow> {
    let mut i = 0;
    while i < table.len() {
        if same(table[i].name, kind) {
            return Some(&table[i]);
        }
        i += 1;
    }
    None
}
