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

    const fn len(&self) -> usize {
        match self {
            Self::All(values) | Self::At(_, values) => values.len(),
        }
    }

    /// A value, and the index of its variant.
    const fn get(&self, at: usize) -> (usize, T) {
        match self {
            Self::All(values) => (at, values[at]),
            Self::At(indices, values) => (indices[at], values[at]),
        }
    }
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
                let mut index = 0;
                while index < N {
                    entries[index] = Entry::of(index, self.names[index], Facts::NONE);
                    index += 1;
                }
                let mut at = 0;
                while at < self.status.len() {
                    let (index, status) = self.status.get(at);
                    entries[index].facts_mut().status = Some(status);
                    at += 1;
                }
                $(
                    let mut at = 0;
                    while at < self.$fact.len() {
                        let (index, value) = self.$fact.get(at);
                        entries[index].facts_mut().$fact = Some(value);
                        at += 1;
                    }
                )*
                let mut at = 0;
                while at < self.code_text.len() {
                    let (index, code) = self.code_text.get(at);
                    entries[index].facts_mut().code = Some(Code::Text(code));
                    at += 1;
                }
                let mut at = 0;
                while at < self.code_is_shared.len() {
                    entries[self.code_is_shared[at]].facts_mut().code_is_shared = true;
                    at += 1;
                }
                let mut at = 0;
                while at < self.added.len() {
                    let (index, added) = self.added.get(at);
                    entries[index].facts_mut().added = Some(added);
                    at += 1;
                }
                let mut set = 0;
                while set < self.runtime.len() {
                    let (facts, indices) = self.runtime[set];
                    let mut at = 0;
                    while at < indices.len() {
                        let entry = entries[indices[at]].facts_mut();
                        entry.runtime = entry.runtime.and(facts);
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
