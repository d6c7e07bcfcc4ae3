//! One format for a whole service: a tower layer that gives the errors which
//! the framework makes the body that the service's own errors have.
//!
//! ```
//! use fault::body::Typed;
//! use fault::layer::FaultLayer;
//! use tower_layer::Layer as _;
//! # fn app<S>(inner: S) -> impl Sized {
//!
//! let layer = FaultLayer::<Typed>::new()
//!     .request_id("x-request-id")
//!     .request_id_member("request_id");
//!
//! layer.layer(inner) // with axum: `router.layer(layer)`
//! # }
//! ```
//!
//! # Which responses it changes
//!
//! A response is given a new body if all of this is so:
//!
//! 1. Its status is from 400 to 599. Successes, 1xx and redirects pass as
//!    they are, whatever their body.
//! 2. It was not made from a [`Fault`](crate::Fault). Those carry
//!    [`FaultInfo`](crate::FaultInfo) and pass byte for byte, in whatever format
//!    they are. (A fault that a task of its own turns into a response does not
//!    carry it. Its body is JSON, and so it stays by rule 4; one without a
//!    body does not.)
//! 3. It does not carry [`KeepBody`].
//! 4. Its body is empty, or its `Content-Type` is absent or `text/plain`. That
//!    is what frameworks and middleware send: axum's rejections, 404 and 405,
//!    tower-http's timeouts, limits and caught panics. Whoever chose another
//!    media type did so on purpose, and the body stays: a JSON error that
//!    other code made, an image, and an HTML page too, for no framework on
//!    tower makes one. (A proxy in front of something that does says
//!    [`FaultLayer::replace_html`].) A HEAD response has no body to go by, so
//!    a declared media type decides there alone.
//!
//! So `(StatusCode::BAD_REQUEST, "no such colour")` in a handler becomes the
//! service's 400 too. Where the text is meant for clients it belongs in an
//! error of the enum; where it is meant to stay, add [`KeepBody`].
//!
//! # What stays and what goes
//!
//! The status stays, always. So does every header, but for those that describe
//! the body that is replaced: `Content-Length`, `-Type`, `-Encoding`,
//! `-Language`, `-Location`, `-Disposition`, `-Digest`, `-MD5` and `-Range` (on
//! a 416 the last one stays, which tells the length of the resource),
//! `Transfer-Encoding`, `Trailer`, `ETag`, `Last-Modified`, `Digest` and
//! `Repr-Digest`. So `Allow`, `Retry-After`, `WWW-Authenticate`, `Set-Cookie`
//! and CORS reach the client. `Cache-Control` is `no-store` unless there was
//! one.
//!
//! The replaced body is dropped unread, however long. With one exception: with
//! the feature `tracing`, the text of a body of at most 1 KiB goes into the
//! log if it is there without waiting, since nobody would see it otherwise.
//!
//! # Words
//!
//! The body says what the enum says that was given to [`FaultLayer::catalog`].
//! For a status that it does not know, and without one, the message is the
//! status's phrase, the code is the phrase in snake case, and the kind is
//! `authentication_error` for 401 and 403, `rate_limit_error` for 429,
//! `invalid_request_error` for other 4xx and `api_error` for 5xx.
//!
//! # Panics in handlers
//!
//! The layer catches a panic of the service inside it, answers 500 in the
//! service's format and logs the panic's message once, with the request's id.
//! [`FaultLayer::leave_panics`] leaves that to others; tower-http's
//! `CatchPanic` inside the layer works as well, but logs a line of its own.
//! With `panic = "abort"` nothing can be caught. A panic while the body
//! streams comes after status and headers are out: the connection breaks off,
//! which is how a client knows that the body is not whole.
//!
//! # Where to put it
//!
//! Outside of what makes errors (timeouts, limits, load shedding, panics) and
//! inside of what treats all responses alike (compression, CORS, tracing);
//! the other way round works too. Middleware whose errors are no responses
//! (`tower::load_shed`, `tower::timeout`) needs something that turns them into
//! responses first: axum's `HandleErrorLayer` with a bare `StatusCode` does.
//! In axum, `Router::layer` covers the routes and fallbacks that were added
//! before it.
//!
//! # Request id
//!
//! [`FaultLayer::request_id`] names a header. A request's value is taken over
//! if it is one value of at most 128 letters, digits and `-_.~:/+=;@`;
//! otherwise the request gets a new one. Handlers find it in the request's
//! header and as the extension [`RequestId`]; it is in the response's header,
//! in the log's field `request_id` and, with [`FaultLayer::request_id_member`],
//! in the body of errors. A fault that is turned into a response in a task of
//! its own (`tokio::spawn`) is out of the layer's sight and lacks the id in
//! body and log; the header is there.
//!
//! # Log
//!
//! With the feature `tracing`, a fault is logged where it is rendered, and the
//! errors that the layer answers are rendered by the layer: one line an error,
//! at error level for a 5xx and at debug level for a 4xx.

mod body;
mod catalog;
mod config;
mod rewrite;
mod service;
mod synthetic;

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use http::header::HeaderName;
use tower_layer::Layer;

pub use body::FaultBody;
pub use config::KeepBody;
pub use service::{FaultFuture, FaultService};

pub use crate::response::request_id::RequestId;

use crate::contract::catalog::Catalog;
use crate::response::context;
use crate::shape::format::{Format, WireFormat};
use catalog::StatusCatalog;
use config::Config;

/// Gives every error of a service the format `F`. See the [module](self).
pub struct FaultLayer<F> {
    config: Arc<Config>,
    format: PhantomData<fn() -> F>,
}

impl<F: Format> FaultLayer<F> {
    /// A layer with the default words and no request id.
    pub fn new() -> Self {
        Self {
            config: Arc::new(Config {
                format: WireFormat::of::<F>(),
                catalog: StatusCatalog::DEFAULT,
                id_header: None,
                id_member: None,
                instance: false,
                replace_html: false,
                catch_panics: true,
            }),
            format: PhantomData,
        }
    }

    /// Takes kind, code, message and whatever else the body shows from the
    /// entries of `C`: for each status the first that needs nothing from an
    /// occurrence (no placeholders, field errors or details).
    ///
    /// Best an enum of its own: the first 404 of a service's main enum says
    /// that some record is missing, which an unknown route is not. No variant
    /// of it need ever be made: `#[expect(dead_code)]` says so to rustc.
    ///
    /// ```
    /// use fault::{ApiError, body::Typed, layer::FaultLayer};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(format = Typed)]
    /// enum ServiceError {
    ///     #[status(404)]
    ///     #[kind("invalid_request_error")]
    ///     #[message("There is nothing at this address")]
    ///     NoSuchRoute,
    ///     #[status(500)]
    ///     #[kind("api_error")]
    ///     #[message("Something went wrong on our side")]
    ///     Internal,
    /// }
    ///
    /// let layer = FaultLayer::<Typed>::new().catalog::<ServiceError>();
    /// ```
    ///
    /// Where the enum has no entry for a status, the default words speak; with
    /// a code only if the enum has codes or the format needs one. The table is
    /// made here, once, and kept until the program ends.
    #[must_use]
    pub fn catalog<C: Catalog>(self) -> Self {
        self.with(|config| config.catalog = StatusCatalog::of(C::CATALOG, config.format))
    }

    /// Gives every request an id, in the header of this name.
    ///
    /// # Panics
    ///
    /// If the name is not a header name.
    #[must_use]
    pub fn request_id(self, header: &'static str) -> Self {
        let name = HeaderName::from_bytes(header.as_bytes());
        let Ok(name) = name else {
            panic!("`{header}` is not a header name");
        };
        self.with(|config| config.id_header = Some(name))
    }

    /// Shows the request's id in the body of errors, as the member `name`
    /// beside the details. A detail of the same name that a fault brings
    /// itself stays; a fault whose own format has no place for it does without.
    ///
    /// It needs [`request_id`](Self::request_id).
    ///
    /// # Panics
    ///
    /// If `F` has no place for it: no details, or a member of that name.
    #[must_use]
    pub fn request_id_member(self, name: &'static str) -> Self {
        assert!(
            context::has_place(WireFormat::of::<F>(), name),
            "the format has no place for a member `{name}`"
        );
        self.with(|config| config.id_member = Some(name))
    }

    /// Shows the request's path in the body of errors, where the format has a
    /// place for it: [`Problem`](crate::body::Problem) in its member
    /// `instance`, the URI reference of this occurrence (RFC 9457 §3.1.5). The
    /// query is left out, since it may hold what is not to be repeated.
    #[must_use]
    pub fn instance(self) -> Self {
        self.with(|config| config.instance = true)
    }

    /// Replaces `text/html` error bodies as well: for what stands in front of
    /// servers that make such pages.
    #[must_use]
    pub fn replace_html(self) -> Self {
        self.with(|config| config.replace_html = true)
    }

    /// Lets panics pass, to be caught by others or by nobody.
    #[must_use]
    pub fn leave_panics(self) -> Self {
        self.with(|config| config.catch_panics = false)
    }

    fn with(mut self, change: impl FnOnce(&mut Config)) -> Self {
        change(Arc::make_mut(&mut self.config));
        self
    }
}

impl<F: Format> Default for FaultLayer<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<F> Clone for FaultLayer<F> {
    fn clone(&self) -> Self {
        Self {
            config: Arc::clone(&self.config),
            format: PhantomData,
        }
    }
}

impl<F> fmt::Debug for FaultLayer<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FaultLayer").field(&self.config).finish()
    }
}

impl<S, F> Layer<S> for FaultLayer<F> {
    type Service = FaultService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        FaultService::new(inner, Arc::clone(&self.config))
    }
}
