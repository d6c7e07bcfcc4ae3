//! The facts of a type's own variants, as the derive writes them down: a column
//! for each fact. The entries are made of it by one loop, so that a variant
//! costs rustc no more than the facts that it has.

use super::added::Added;
use super::code::Code;
use super::entry::Entry;
use super::facts::{Facts, facts};
use super::level::LogLevel;
use super::retry::Retry;
use super::runtime::RuntimeFacts;
use crate::shape::format::WireFormat;

/// The values of one fact.
#[derive(Debug, Clone, Copy)]
pub enum Column<'a, T> {
    /// Every variant has one.
    All(&'a [T]),
    /// The variants at these indices have one.
    At(&'a [usize], &'a [T]),
}

impl<T: Copy> Column<'_, T> {
    const NONE: Self = Self::At(&[], &[]);
}

/// `entries[…].facts.$fact = Some(…)` for all values of a column. A macro, since
/// in a constant each call costs more than what it does.
macro_rules! fill {
    ($entries:ident.$fact:ident, $column:expr, $value:ident => $made:expr) => {
        let mut at = 0;
        match $column {
            Column::All(values) => {
                while at < values.len() {
                    let $value = values[at];
                    $entries[at].facts.$fact = Some($made);
                    at += 1;
                }
            }
            Column::At(indices, values) => {
                while at < values.len() {
                    let $value = values[at];
                    $entries[indices[at]].facts.$fact = Some($made);
                    at += 1;
                }
            }
        }
    };
}

macro_rules! draw {
    ($entry:ident; $(
        $(#[$doc:meta])*
        $fact:ident: $ty:ty, $runtime:ident, $builder:ident $(, $default:expr)?;
    )*) => {
        /// The names of all variants, and of each fact the variants that have it.
        #[derive(Debug, Clone, Copy)]
        pub struct Table<'a> {
            /// The variants' names.
            pub names: &'a [&'static str],
            /// The status codes.
            pub status: Column<'a, u16>,
            $($(#[$doc])* pub $fact: Column<'a, $ty>,)*
            /// The codes that are texts, which most are.
            pub code_text: Column<'a, &'static str>,
            /// The variants that have their code on purpose with others.
            pub code_is_shared: &'a [usize],
            /// What variants themselves add to their responses.
            pub added: Column<'a, &'static Added>,
            /// Of each set of facts the variants that only know them when the
            /// error occurs.
            pub runtime: &'a [(RuntimeFacts, &'a [usize])],
        }

        impl Table<'_> {
            /// No facts.
            pub const NONE: Self = Self {
                names: &[],
                status: Column::NONE,
                $($fact: Column::NONE,)*
                code_text: Column::NONE,
                code_is_shared: &[],
                added: Column::NONE,
                runtime: &[],
            };

            /// The entries, one for each name.
            ///
            /// # Panics
            ///
            /// If there are not `N` names, or a fact is of a variant that there
            /// is not.
            pub const fn entries<const N: usize>(&self) -> [Entry; N] {
                let mut entries = [Entry::of(0, "", Facts::NONE); N];
                let mut at = 0;
                while at < N {
                    entries[at].index = at;
                    entries[at].name = self.names[at];
                    at += 1;
                }
                fill!(entries.status, self.status, status => status);
                $(fill!(entries.$fact, self.$fact, value => value);)*
                fill!(entries.code, self.code_text, text => Code::Text(text));
                fill!(entries.added, self.added, added => added);
                let mut at = 0;
                while at < self.code_is_shared.len() {
                    entries[self.code_is_shared[at]].facts.code_is_shared = true;
                    at += 1;
                }
                let mut set = 0;
                while set < self.runtime.len() {
                    let (facts, indices) = self.runtime[set];
                    let mut at = 0;
                    while at < indices.len() {
                        let known = &mut entries[indices[at]].facts.runtime;
                        *known = known.and(facts);
                        at += 1;
                    }
                    set += 1;
                }
                entries
            }
        }
    };
}

facts!(draw);
