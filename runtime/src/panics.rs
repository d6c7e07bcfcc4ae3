//! Panics of code that is not this crate's: a `Display`, a `Serialize`, a
//! destructor. An error is answered all the same.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs `work`; what a panic leaves behind must not be used again.
///
/// # Errors
///
/// The payload, if it panics.
pub(crate) fn catching<R>(work: impl FnOnce() -> R) -> Result<R, Box<dyn Any + Send>> {
    catch_unwind(AssertUnwindSafe(work))
}

/// Drops a value whose destructor may panic, such as the payload of a panic.
pub(crate) fn drop_quietly<T>(value: T) {
    if let Err(payload) = catching(|| drop(value)) {
        // One that panics again is not given a third chance.
        core::mem::forget(payload);
    }
}
