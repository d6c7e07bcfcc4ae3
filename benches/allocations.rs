//! Counts the allocations of every response, and leaves them for `everything`.

use std::alloc::System;

use fault_benches::results::Results;
use fault_benches::{allocations, case};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTING: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Allocations and regrows of one response that was built before.
fn count(contender: &case::Contender) -> (usize, usize) {
    (contender.run)();
    let region = Region::new(COUNTING);
    (contender.run)();
    let change = region.change();
    (change.allocations, change.reallocations)
}

fn main() {
    let results = Results::in_dir(env!("CARGO_TARGET_TMPDIR"));
    results.keep("2-allocations", &allocations::table(count));
}
