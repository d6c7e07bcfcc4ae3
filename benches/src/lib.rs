//! What an error costs: `fault` beside what a user would pick instead.
//!
//! `cargo bench -p fault-benches` measures everything and writes
//! `benches/RESULTS.md`. Behind `--` come the parts that are wanted alone:
//! `responses`, `curve`, `server`, `compile`; with `quick` among them, a few
//! rounds show that everything works, and nothing is written.

// Counts and times are far below what a float cannot hold; texts are written
// once, and after all measurements.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::format_collect,
    clippy::format_push_string
)]

pub mod allocations;
pub mod case;
pub mod compile;
pub mod contenders;
pub mod curve;
pub mod facts;
pub mod instructions;
pub mod measure;
pub mod plot;
pub mod responses;
pub mod results;
pub mod server;
