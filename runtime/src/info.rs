//! The error behind a response, for middleware.

use std::sync::Arc;

use http::StatusCode;

use crate::contract::code::Code;
use crate::contract::entry::Entry;

/// The error behind a response: its entry, and the status, kind and code that
/// were sent.
///
/// [`Reply::info`](crate::Reply::info) always has it. Inside a `fault::layer`
/// (feature `tower`) it is also an extension of every `http::Response` that is
/// made from a fault or by the layer, so that middleware need not read the body.
/// Outside of a layer it is not, since an extension costs three small
/// allocations.
///
/// A counter of errors, in middleware outside of the layer:
///
#[cfg_attr(feature = "tower", doc = "```")]
#[cfg_attr(not(feature = "tower"), doc = "```ignore")]
/// use fault::FaultInfo;
/// use metrics::counter;
///
/// fn count<B>(response: &http::Response<B>) {
///     if let Some(info) = response.extensions().get::<FaultInfo>() {
///         counter!(
///             "api_errors_total",
///             "status" => info.status().as_str().to_owned(),
///             "entry" => info.entry().name(),
///             "kind" => info.kind().unwrap_or("none"),
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
/// let info = response.extensions().get::<FaultInfo>().unwrap();
/// assert_eq!(info.entry().name(), "NoSuchPage");
/// ```
#[derive(Debug, Clone)]
pub struct FaultInfo {
    pub(crate) entry: &'static Entry,
    pub(crate) status: StatusCode,
    pub(crate) kind: Option<&'static str>,
    pub(crate) code: Option<InfoCode>,
    pub(crate) media_type: Option<&'static str>,
}

/// A code that outlives its error.
#[derive(Debug, Clone)]
pub(crate) enum InfoCode {
    /// As the contract has it.
    Contract(Code<'static>),
    /// A text that was made at run time.
    Text(Arc<str>),
}

impl FaultInfo {
    /// The entry. Where variants delegate, it is that of the innermost variant.
    pub const fn entry(&self) -> &'static Entry {
        self.entry
    }

    /// The status that was sent.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The kind that was sent. It may override the entry's.
    pub const fn kind(&self) -> Option<&'static str> {
        self.kind
    }

    /// The media type of the body that was sent; `None` if there was no body.
    pub const fn media_type(&self) -> Option<&'static str> {
        self.media_type
    }

    /// The code that was sent. It may override the entry's.
    pub fn code(&self) -> Option<Code<'_>> {
        Some(match self.code.as_ref()? {
            InfoCode::Contract(code) => *code,
            InfoCode::Text(text) => Code::Text(text),
        })
    }
}
