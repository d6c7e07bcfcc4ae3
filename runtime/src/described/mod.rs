//! What the contract says of each variant beside its facts, and samples of the
//! responses: for documents (feature `contract`).
//!
//! The package `fault-contract` reads it; a service has no use for it.

mod sample;

pub use self::sample::SampleFault;
pub use crate::contract::described::{Described, DetailSpec, HeaderSpec};
pub use crate::contract::example::Example;
pub use crate::contract::schemas::Schemas;
