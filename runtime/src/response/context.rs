//! The request that is being answered, as far as the layer around it knows.
//!
//! A handler's fault is rendered long before the layer sees the response. So
//! while the layer polls the inner future, this thread's context is that
//! request's. That works with every executor, since a future is polled on one
//! thread at a time.

use core::cell::RefCell;
use std::sync::Arc;

use super::occurrence::RequestFacts;
use super::request_id::RequestId;
use crate::contract::runtime::RuntimeFacts;
use crate::i18n::{Locale, Translation};
use crate::negotiate::{Negotiation, Representation};
use crate::shape::asked::Asked;
use crate::shape::format::WireFormat;

/// What is known of one request.
#[derive(Debug)]
pub(crate) struct RequestContext {
    pub(crate) id: Option<RequestId>,
    /// The member of error bodies that shows the id, if any does.
    pub(crate) id_member: Option<&'static str>,
    /// The request's path, if it is shown.
    pub(crate) path: Option<Arc<str>>,
    /// The language of texts, with a layer that translates.
    pub(crate) locale: Option<Locale>,
    /// What is asked for, with a layer that negotiates.
    pub(crate) negotiation: Option<Negotiation>,
}

impl RequestContext {
    /// Takes from the layer outside what this one does not know.
    fn inherit(&mut self, outer: &Self) {
        // An outer layer's id is better than none.
        if self.id.is_none() {
            self.id.clone_from(&outer.id);
            self.id_member = outer.id_member;
            self.path = outer.path.clone().or(self.path.take());
        }
        self.locale = self.locale.take().or_else(|| outer.locale.clone());
        self.negotiation = self
            .negotiation
            .take()
            .or_else(|| outer.negotiation.clone());
    }
}

thread_local! {
    static CURRENT: RefCell<Option<RequestContext>> = const { RefCell::new(None) };
}

/// Runs `work` with `context` as this thread's; what was before is back
/// afterwards, even if `work` panics.
pub(crate) fn enter<R>(context: &mut Option<RequestContext>, work: impl FnOnce() -> R) -> R {
    struct Guard<'a> {
        context: &'a mut Option<RequestContext>,
        outer: Option<RequestContext>,
    }

    impl Drop for Guard<'_> {
        fn drop(&mut self) {
            *self.context = swap(self.outer.take());
        }
    }

    if let Some(context) = context {
        current(|outer| {
            context.inherit(outer);
            Some(())
        });
    } else if is_layered() {
        return work();
    }
    let outer = swap(context.take());
    let _guard = Guard { context, outer };
    work()
}

/// Nothing where the thread is ending and has no context any more.
fn swap(context: Option<RequestContext>) -> Option<RequestContext> {
    CURRENT.try_with(|current| current.replace(context)).ok()?
}

fn current<R>(read: impl FnOnce(&RequestContext) -> Option<R>) -> Option<R> {
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
pub(super) fn request_id() -> Option<RequestId> {
    current(|context| context.id.clone())
}

/// What bodies in `format` show of the request; `None` if they show nothing.
pub(super) fn shown(format: WireFormat) -> Option<RequestFacts> {
    current(|context| {
        let has_fact = format.depends_on().contains(RuntimeFacts::REQUEST);
        let id_member = context.id_member.filter(|member| has_place(format, member));
        let shows_id = has_fact || id_member.is_some();
        let id = context.id.as_ref().filter(|_| shows_id);
        let path = context.path.as_ref().filter(|_| has_fact);
        let shape = format.shape();
        let locale = context.locale.as_ref();
        let locale = locale.filter(|_| shape.is_translatable());
        let negotiation = context.negotiation.as_ref();
        let representation = negotiation.and_then(|asked| asked.choose(shape));
        let id = match &representation {
            // A page has a place for it.
            Some(Representation::Html(_)) => context.id.as_ref(),
            _ => id,
        };
        let has_parts = id.is_some() || path.is_some();
        (has_parts || locale.is_some() || representation.is_some()).then(|| RequestFacts {
            id: id.map(|id| id.as_header_value().clone()),
            id_member,
            path: path.cloned(),
            translation: locale.cloned().map(Translation::new),
            representation,
        })
    })
}

/// Whether bodies in `format` can have an extension member of the name.
pub(crate) fn has_place(format: WireFormat, member: &str) -> bool {
    format.shape().shows(Asked::Details) && !format.shape().reserves(member)
}
