//! What has changed in a contract, worst first.

use std::fmt;

use super::key::Key;

/// What a change means for clients that work today.
///
/// The order is that of a report: worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Class {
    /// They may fail.
    Breaking,
    /// They may meet what they do not know.
    New,
    /// They notice nothing, or more than they had.
    Compatible,
}

impl Class {
    const ALL: [Self; 3] = [Self::Breaking, Self::New, Self::Compatible];

    const fn heading(self) -> &'static str {
        match self {
            Self::Breaking => "Breaking: clients that work today may fail",
            Self::New => "New: clients may meet what they do not know",
            Self::Compatible => "Compatible",
        }
    }
}

/// One change of a contract.
///
/// Its `Display` is a line: the entry, the fact, the old and the new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub(super) class: Class,
    pub(super) entry: String,
    pub(super) fact: Option<String>,
    pub(super) what: String,
}

impl Change {
    /// A change of a whole entry.
    pub(super) fn entry(class: Class, entry: &Key, what: String) -> Self {
        Self {
            class,
            entry: entry.to_string(),
            fact: None,
            what,
        }
    }

    /// What it means for clients.
    pub const fn class(&self) -> Class {
        self.class
    }

    /// The entry's name, as in the file; of a kind, the entries that have it.
    pub fn entry_name(&self) -> &str {
        &self.entry
    }

    /// The fact's name; none if the entry as a whole has changed.
    pub fn fact(&self) -> Option<&str> {
        self.fact.as_deref()
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.entry)?;
        if let Some(fact) = &self.fact {
            write!(f, ", {fact}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// The changes between two contracts.
///
/// Its `Display` is what a reviewer reads: the changes by class, worst first, a
/// line each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub(super) changes: Vec<Change>,
    /// Kinds that no entry had.
    pub(super) kinds: Vec<Change>,
    /// What else there is to know of the older file, a sentence each.
    pub(super) notes: Vec<String>,
}

impl Report {
    /// The changes, worst first.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        Class::ALL.into_iter().flat_map(|class| {
            let all = self.changes.iter().chain(&self.kinds);
            all.filter(move |change| change.class == class)
        })
    }

    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.kinds.is_empty()
    }

    /// The class of the worst change; none if nothing has changed.
    pub fn worst(&self) -> Option<Class> {
        self.changes().next().map(Change::class)
    }

    /// What else there is to know of the older file, a sentence each: values
    /// that contradict each other, facts of a newer version.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        let mut group = |f: &mut fmt::Formatter<'_>, heading: &str, changes: &[&Change]| {
            if changes.is_empty() {
                return Ok(());
            }
            writeln!(f, "{between}{heading}:")?;
            between = "\n";
            changes
                .iter()
                .try_for_each(|change| writeln!(f, "  {change}"))
        };
        for class in Class::ALL {
            let of_class = |change: &&Change| change.class == class;
            let changes: Vec<&Change> = self.changes.iter().filter(of_class).collect();
            group(f, class.heading(), &changes)?;
            if class == Class::New {
                let kinds: Vec<&Change> = self.kinds.iter().collect();
                group(
                    f,
                    "New kinds: clients that decide by the kind do not know them",
                    &kinds,
                )?;
            }
        }
        if !self.notes.is_empty() {
            writeln!(f, "{between}Of the file:")?;
        }
        self.notes
            .iter()
            .try_for_each(|note| writeln!(f, "  {note}"))
    }
}
