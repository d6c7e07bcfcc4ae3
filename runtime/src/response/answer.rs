//! What is made of a fault, whatever it panics in.

use core::fmt;
use std::error::Error;

use super::occurrence::Occurrence;
use crate::contract::entry::Entry;
use crate::fault::Fault;
use crate::log;
use crate::panics::{catching, drop_quietly};

/// What `make` makes of a fault.
///
/// A fault that is written by hand may panic in any method. It is then asked
/// again, with the facts of its contract in the place of those that it panics
/// for; if it has no contract either, the answer is a bare 500.
pub(super) fn answered<R>(fault: &dyn Fault, make: impl Fn(Occurrence<'_>) -> R) -> R {
    let occurrence = Occurrence::new(fault);
    for occurrence in [occurrence, occurrence.careful()] {
        match catching(|| make(occurrence)) {
            Ok(answer) => return answer,
            Err(payload) => {
                drop_quietly(payload);
                log::changed("fault", "a method of it panicked, so its contract answers");
            }
        }
    }
    make(Occurrence::new(&Unanswerable))
}

/// In the place of a fault whose entry cannot be had.
#[derive(Debug)]
struct Unanswerable;

impl fmt::Display for Unanswerable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fault panicked when its contract was asked for")
    }
}

impl Error for Unanswerable {}

impl Fault for Unanswerable {
    fn entry(&self) -> &'static Entry {
        static ENTRY: Entry = Entry::new("Unanswerable", 500);
        &ENTRY
    }
}
