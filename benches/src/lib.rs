//! What an error costs: `fault` beside what a user would pick instead.
//!
//! `cargo bench -p fault-benches` measures everything and writes
//! `benches/RESULTS.md`; behind `--` comes one of `responses`, `server`,
//! `compile`, for that part alone.

pub mod case;
pub mod contenders;
pub mod facts;
pub mod measure;
