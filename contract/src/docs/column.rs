//! What a column of a table shows.

/// A column of a table of errors.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Column {
    /// `404`
    Status,
    /// `Not Found`
    Reason,
    /// The machine code.
    Code,
    /// The class of error.
    Kind,
    /// The short name for people.
    Title,
    /// The public message, with its placeholders as they are written.
    Message,
    /// The parameter at fault, where it is always the same.
    Param,
    /// The description.
    Description,
    /// Common causes.
    Causes,
    /// What to do.
    Remedies,
    /// Whether a client should try again.
    Retry,
    /// The version since which it is sent.
    Since,
    /// Another column under another name; see [`Column::named`].
    #[non_exhaustive]
    Named {
        /// What it shows.
        column: Box<Column>,
        /// What it is called.
        name: String,
    },
}

impl Column {
    /// The same column with this name at its head.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        Self::Named {
            column: Box::new(self),
            name: name.into(),
        }
    }

    /// What it shows, whatever it is called.
    pub(super) fn shows(&self) -> &Self {
        match self {
            Self::Named { column, .. } => column.shows(),
            column => column,
        }
    }

    /// What it is called.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Status => "Status",
            Self::Reason => "Reason",
            Self::Code => "Code",
            Self::Kind => "Kind",
            Self::Title => "Title",
            Self::Message => "Message",
            Self::Param => "Parameter",
            Self::Description => "Description",
            Self::Causes => "Common causes",
            Self::Remedies => "What to do",
            Self::Retry => "Retry",
            Self::Since => "Since",
            Self::Named { name, .. } => name,
        }
    }
}
