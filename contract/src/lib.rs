//! Documents drawn from the catalog of a `fault` error type.

mod describe;
pub mod openapi;

#[doc(hidden)]
pub use crate::__describe as describe;

/// What generated code calls.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "aide")]
    pub use crate::describe::aide::output as aide;
    #[cfg(feature = "utoipa-5")]
    pub use crate::describe::utoipa::v5;
    #[cfg(feature = "utoipa")]
    pub use crate::describe::utoipa::v6;
}
