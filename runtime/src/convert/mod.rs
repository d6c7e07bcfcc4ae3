//! Other crates' errors as faults, each behind its feature.

#[cfg(feature = "axum-extract")]
mod axum;
#[cfg(feature = "axum-extract")]
mod place;
