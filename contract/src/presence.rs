//! Whether something is in a response.

/// Whether something is in every response to an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Presence {
    /// In every one.
    Always,
    /// In some.
    Sometimes,
    /// In none.
    Never,
}

impl Presence {
    pub(crate) const fn certain(is_certain: bool) -> Self {
        if is_certain {
            Self::Always
        } else {
            Self::Sometimes
        }
    }

    /// Of something that is there where one of these is.
    pub(crate) fn any(all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter()
            .fold(Self::Never, |any, next| match (any, next) {
                (Self::Always, _) | (_, Self::Always) => Self::Always,
                (Self::Never, Self::Never) => Self::Never,
                _ => Self::Sometimes,
            })
    }

    /// Of something that is there where this and the other are.
    pub(crate) const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Always, Self::Always) => Self::Always,
            _ => Self::Sometimes,
        }
    }

    /// Of something that is there even if it is empty.
    pub(crate) const fn or_empty(self, even_if_empty: bool) -> Self {
        if even_if_empty { Self::Always } else { self }
    }
}
