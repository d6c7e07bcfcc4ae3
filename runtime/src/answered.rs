//! Which entry a response answers: what middleware may know of it.

use http::StatusCode;

use crate::catalog::{Code, Entry};
use crate::fault::Fault;

/// Which error a response stands for.
///
/// [`Reply::answered`](crate::Reply::answered) has it always. Inside of a
/// `fault::layer` (feature `tower`) it is also an extension of every
/// `http::Response` that is made from a fault, and of those that the layer
/// makes, so that the layer and the middleware around it can tell one error
/// from another without reading the body. Elsewhere it is left out, since an
/// extension costs three small allocations.
///
/// A counter of errors, in whatever middleware is outside of the layer:
///
#[cfg_attr(feature = "tower", doc = "```")]
#[cfg_attr(not(feature = "tower"), doc = "```ignore")]
/// use fault::Answered;
/// use metrics::counter;
///
/// fn count<B>(response: &http::Response<B>) {
///     if let Some(answered) = response.extensions().get::<Answered>() {
///         counter!(
///             "api_errors_total",
///             "status" => answered.status().as_str().to_owned(),
///             "entry" => answered.entry().name(),
///             "kind" => answered.kind().unwrap_or("none"),
///         )
///         .increment(1);
///     }
/// }
/// # use fault::{ApiError, body::Typed, layer::FaultLayer};
/// # use std::{convert::Infallible, future::{Future, Ready, ready}, task::{Context, Poll, Waker}};
/// # use http::{Request, Response};
/// # use tower_layer::Layer as _;
/// # use tower_service::Service;
/// # #[derive(Debug, ApiError)]
/// # #[status(404)]
/// # #[message("No such page")]
/// # struct NoSuchPage;
/// # struct Pages;
/// # impl Service<Request<()>> for Pages {
/// #     type Response = Response<axum_core::body::Body>;
/// #     type Error = Infallible;
/// #     type Future = Ready<Result<Self::Response, Infallible>>;
/// #     fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
/// #         Poll::Ready(Ok(()))
/// #     }
/// #     fn call(&mut self, _: Request<()>) -> Self::Future {
/// #         ready(Ok(fault::Reply::new(&NoSuchPage).into_response()))
/// #     }
/// # }
/// # let mut service = FaultLayer::<Typed>::new().layer(Pages);
/// # let future = std::pin::pin!(service.call(Request::new(())));
/// # let Poll::Ready(Ok(response)) = future.poll(&mut Context::from_waker(Waker::noop())) else {
/// #     panic!()
/// # };
///
/// count(&response);
/// let answered = response.extensions().get::<Answered>().unwrap();
/// assert_eq!(answered.entry().name(), "NoSuchPage");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    entry: &'static Entry,
    status: StatusCode,
    kind: Option<&'static str>,
    code: Option<Code>,
}

impl Answered {
    pub(crate) fn new(fault: &dyn Fault, status: StatusCode) -> Self {
        Self {
            entry: fault.entry(),
            status,
            kind: fault.kind(),
            code: fault.code(),
        }
    }

    /// The entry: of the innermost variant where variants hand on to each other.
    pub const fn entry(self) -> &'static Entry {
        self.entry
    }

    /// The status that was sent.
    pub const fn status(self) -> StatusCode {
        self.status
    }

    /// The kind that was sent, an outer variant's where it overrides the entry's.
    pub const fn kind(self) -> Option<&'static str> {
        self.kind
    }

    /// The code that was sent, an outer variant's where it overrides the entry's.
    pub const fn code(self) -> Option<Code> {
        self.code
    }
}
