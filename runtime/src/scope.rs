//! The request that is being answered, as far as the layer around it knows.
//!
//! A handler's fault is rendered long before the layer sees the response, so
//! the layer says what it knows beforehand: for as long as it polls the inner
//! future, this thread's scope is that request's. That holds for every
//! executor, since a future is polled on one thread at a time.

use core::cell::RefCell;
use core::fmt;
use std::error::Error;

use bytes::Bytes;

use crate::body::shape::Wants;
use crate::body::{Details, WireFormat};
use crate::catalog::Entry;
use crate::fault::Fault;
use crate::layer::RequestId;
use crate::plan::{self, Plan, Recorded};

/// What is known of one request.
#[derive(Debug)]
pub(crate) struct Scope {
    pub(crate) id: Option<RequestId>,
    /// The member of error bodies that shows the id, if any does.
    pub(crate) member: Option<&'static str>,
}

thread_local! {
    static CURRENT: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

/// Runs `work` with `scope` as this thread's; what was before is back
/// afterwards, even if `work` panics.
pub(crate) fn enter<R>(scope: &mut Option<Scope>, work: impl FnOnce() -> R) -> R {
    struct Guard<'a> {
        scope: &'a mut Option<Scope>,
        outer: Option<Scope>,
    }

    impl Drop for Guard<'_> {
        fn drop(&mut self) {
            *self.scope = swap(self.outer.take());
        }
    }

    // An outer layer's id is better than none.
    if is_layered() && scope.as_ref().is_none_or(|scope| scope.id.is_none()) {
        return work();
    }
    let outer = swap(scope.take());
    let _guard = Guard { scope, outer };
    work()
}

/// Nothing where the thread is ending and has no scope any more.
fn swap(scope: Option<Scope>) -> Option<Scope> {
    CURRENT.try_with(|current| current.replace(scope)).ok()?
}

fn current<R>(read: impl FnOnce(&Scope) -> Option<R>) -> Option<R> {
    CURRENT
        .try_with(|current| read(current.try_borrow().ok()?.as_ref()?))
        .ok()?
}

/// Whether there is a layer around what runs now.
pub(crate) fn is_layered() -> bool {
    current(|_| Some(())).is_some()
}

/// The id of the request that is being answered.
#[cfg(feature = "tracing")]
pub(crate) fn request_id() -> Option<RequestId> {
    current(|scope| scope.id.clone())
}

/// The body of `fault` in `format`, with the request's id if that is wanted
/// and the format has a place for it.
pub(crate) fn body(fault: &dyn Fault, format: WireFormat, recorded: Option<&Recorded>) -> Bytes {
    let shown = current(|scope| Some((scope.member?, scope.id.clone()?)));
    match shown {
        Some((member, id)) if has_place(format, member) => {
            // The id alone makes no body of what has none by contract.
            let without_id = || plan::body(fault, format, recorded);
            if format.shape().is_bodiless_when_empty() && without_id().is_empty() {
                return Bytes::new();
            }
            plan::body(&Identified { fault, member, id }, format, None)
        }
        _ => plan::body(fault, format, recorded),
    }
}

/// Whether bodies in `format` can have an extension member of the name.
pub(crate) fn has_place(format: WireFormat, member: &str) -> bool {
    format.shape().has(Wants::Details) && !format.shape().reserves(member)
}

/// A fault with the id of its request among the details.
#[derive(Debug)]
struct Identified<'a> {
    fault: &'a dyn Fault,
    member: &'static str,
    id: RequestId,
}

impl fmt::Display for Identified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.fault, f)
    }
}

impl Error for Identified<'_> {}

impl Fault for Identified<'_> {
    fn entry(&self) -> &'static Entry {
        self.fault.entry()
    }

    fn inner(&self) -> Option<&dyn Fault> {
        Some(self.fault)
    }

    fn details(&self, details: &mut Details<'_>) {
        self.fault.details(details);
        details.add_if_free(self.member, self.id.as_str());
    }

    /// What was recorded of the fault has no id in it.
    fn plan(&self) -> Option<&'static Plan> {
        None
    }
}
