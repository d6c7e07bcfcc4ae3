//! The service that the layer makes, and its future.

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use http_body::Body;
use pin_project_lite::pin_project;
use tower_service::Service;

use super::body::FaultBody;
use super::config::Config;
use super::rewrite;
use super::synthetic::Cause;
use crate::info::FaultInfo;
use crate::negotiate::Negotiation;
use crate::panics::{self, drop_quietly};
use crate::response::context::{self, RequestContext};
use crate::response::request_id::RequestId;

/// A service whose errors all have one format: see the [module](super).
#[derive(Debug, Clone)]
pub struct FaultService<S> {
    inner: S,
    config: Arc<Config>,
}

impl<S> FaultService<S> {
    pub(super) fn new(inner: S, config: Arc<Config>) -> Self {
        Self { inner, config }
    }

    /// Borrows the inner service.
    pub fn get_ref(&self) -> &S {
        &self.inner
    }

    /// The inner service.
    pub fn into_inner(self) -> S {
        self.inner
    }
}

impl<S, ReqBody, ResBody> Service<Request<ReqBody>> for FaultService<S>
where
    S: Service<Request<ReqBody>, Response = Response<ResBody>>,
    ResBody: Body<Data = Bytes>,
{
    type Response = Response<FaultBody<ResBody>>;
    type Error = S::Error;
    type Future = FaultFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<ReqBody>) -> Self::Future {
        let id = self.config.id_header.as_ref().map(|name| {
            let id = RequestId::of(request.headers(), name);
            // Handlers, further layers and calls to other services read it here.
            request
                .headers_mut()
                .insert(name, id.as_header_value().clone());
            request.extensions_mut().insert(id.clone());
            id
        });
        let path = self
            .config
            .instance
            .then(|| request_path(request.uri().path()));
        let lines = |name| request.headers().get_all(name).iter();
        let locale = self
            .config
            .messages
            .as_ref()
            .map(|messages| messages.choose(lines(ACCEPT_LANGUAGE).map(HeaderValue::as_bytes)));
        let negotiation = self.config.negotiates.then(|| Negotiation {
            accept: lines(ACCEPT).cloned().collect(),
            page: self.config.page.clone(),
        });
        let mut context = Some(RequestContext {
            id,
            id_member: self.config.id_member,
            path,
            locale,
            negotiation,
        });
        let is_head = request.method() == Method::HEAD;
        let catches = self.config.catch_panics;
        let called = context::enter(&mut context, || {
            catching(catches, || self.inner.call(request))
        });
        let (future, panicked) = match called {
            Ok(future) => (Some(future), None),
            Err(cause) => (None, Some(cause)),
        };
        FaultFuture {
            future,
            panicked,
            context,
            is_head,
            config: Arc::clone(&self.config),
        }
    }
}

pin_project! {
    /// The future of a [`FaultService`]'s response.
    #[derive(Debug)]
    pub struct FaultFuture<F> {
        #[pin]
        future: Option<F>,
        // Why there is no future, before the first poll.
        panicked: Option<Cause>,
        context: Option<RequestContext>,
        is_head: bool,
        config: Arc<Config>,
    }
}

impl<F, B, E> Future for FaultFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes>,
{
    type Output = Result<Response<FaultBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        let config: &Config = this.config;
        let is_head = *this.is_head;
        let polled = match (this.future.as_mut().as_pin_mut(), this.panicked.take()) {
            (Some(future), _) => context::enter(this.context, || {
                catching(config.catch_panics, || future.poll(cx))
            }),
            (None, cause) => Err(cause.expect("polled after it was ready")),
        };
        let mut is_fault = false;
        let mut response = match polled {
            Ok(polled) => {
                let answer = ready!(polled);
                if config.catch_panics {
                    drop_quietly_in_place(this.future.as_mut());
                }
                let response = answer?;
                if rewrite::is_unclaimed(config, &response, is_head) {
                    context::enter(this.context, || {
                        let (head, body) = response.into_parts();
                        // Reading the body may panic, and so may dropping it.
                        let read = catching(config.catch_panics, || cause(body, cx));
                        let cause = read.unwrap_or_else(|panic| panic);
                        rewrite::replace(config, head, cause, is_head)
                    })
                } else {
                    is_fault = response.extensions().get::<FaultInfo>().is_some();
                    response.map(FaultBody::inner)
                }
            }
            Err(cause) => {
                // What has panicked must not be polled again.
                drop_quietly_in_place(this.future.as_mut());
                let (mut head, ()) = Response::new(()).into_parts();
                head.status = StatusCode::INTERNAL_SERVER_ERROR;
                context::enter(this.context, || {
                    rewrite::replace(config, head, cause, is_head)
                })
            }
        };
        let id = this
            .context
            .as_ref()
            .and_then(|context| context.id.as_ref());
        if let (Some(name), Some(id)) = (&config.id_header, id) {
            // A fault that sets the header itself shows that id in its body.
            if !(is_fault && response.headers().contains_key(name)) {
                let id = id.as_header_value().clone();
                response.headers_mut().insert(name, id);
            }
        }
        Poll::Ready(Ok(response))
    }
}

/// Drops a future whose destructor may panic.
fn drop_quietly_in_place<F>(mut future: Pin<&mut Option<F>>) {
    if let Err(payload) = panics::catching(|| future.set(None)) {
        drop_quietly(payload);
    }
}

/// A request's path as a URI reference. One that begins with two slashes would
/// be read as the name of another host: RFC 3986 §4.2.
fn request_path(path: &str) -> Arc<str> {
    if path.starts_with("//") {
        format!("/.{path}").into()
    } else {
        path.into()
    }
}

/// Runs `work`; its panic is an error if panics are caught.
///
/// What `work` leaves behind after a panic is not used again: the future is
/// dropped, and a service that was called lives on as it would in a server
/// that catches a task's panics.
fn catching<R>(catches: bool, work: impl FnOnce() -> R) -> Result<R, Cause> {
    if !catches {
        return Ok(work());
    }
    panics::catching(work).map_err(|payload| {
        let cause = Cause::of_panic(&*payload);
        drop_quietly(payload);
        cause
    })
}

/// What is logged of a response that is replaced: its text, if that is short and
/// available without waiting.
#[cfg(feature = "tracing")]
fn cause<B: Body<Data = Bytes>>(body: B, cx: &mut Context<'_>) -> Cause {
    const LONGEST: u64 = 1024;

    if !matches!(body.size_hint().upper(), Some(1..=LONGEST)) {
        return Cause::Response;
    }
    let mut body = core::pin::pin!(body);
    match body.as_mut().poll_frame(cx) {
        Poll::Ready(Some(Ok(frame))) => match frame.into_data().map(|data| data.to_vec()) {
            Ok(text) => String::from_utf8(text).map_or(Cause::Response, Cause::Text),
            Err(_) => Cause::Response,
        },
        _ => Cause::Response,
    }
}

/// Without a log it is not needed.
#[cfg(not(feature = "tracing"))]
fn cause<B>(_: B, _: &mut Context<'_>) -> Cause {
    Cause::Response
}
