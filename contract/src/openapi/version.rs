//! Versions of OpenAPI.

/// A version of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Version {
    /// 3.0.3, whose schemas are a dialect of their own.
    V3_0,
    /// 3.1.0, whose schemas are JSON Schema 2020-12.
    #[default]
    V3_1,
}

impl Version {
    pub(super) const fn number(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0.3",
            Self::V3_1 => "3.1.0",
        }
    }
}
