//! One format for a whole service: a tower layer that rewrites errors made by
//! the framework into the service's format.
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
//! A response gets a new body if all of these are true:
//!
//! 1. Its status is from 400 to 599. Successes, 1xx and redirects pass
//!    unchanged, whatever their body.
//! 2. It was not made from a [`Fault`](crate::Fault). Those carry
//!    [`FaultInfo`](crate::FaultInfo) and pass byte for byte, in whatever format
//!    they are, unless middleware has replaced the body since (the
//!    `Content-Type` is another one then). A fault that is turned into a
//!    response in a task of its own does not carry `FaultInfo`. If its body is
//!    JSON, it stays by rule 4; if it has no body, it is replaced.
//! 3. It does not carry [`KeepBody`].
//! 4. Its body is empty, or its `Content-Type` is absent or `text/plain`. That
//!    is what frameworks and middleware send: axum's rejections, 404 and 405,
//!    tower-http's timeouts, limits and caught panics. Another media type was
//!    chosen on purpose, and the body stays: JSON that other code made, an
//!    image, and also an HTML page, since no framework on tower makes one. (In
//!    front of servers that do, use [`FaultLayer::replace_html`].) A HEAD
//!    response has no body to look at, so only its media type counts.
//!
//! So `(StatusCode::BAD_REQUEST, "no such colour")` in a handler becomes the
//! service's 400, too. A text for clients belongs in an error of the enum. To
//! keep a body as it is, add [`KeepBody`].
//!
//! # What stays and what goes
//!
//! The status always stays. So do all headers except those that describe the
//! replaced body: `Content-Length`, `-Type`, `-Encoding`, `-Language`,
//! `-Location`, `-Disposition`, `-Digest`, `-MD5` and `-Range`,
//! `Transfer-Encoding`, `Trailer`, `ETag`, `Last-Modified`, `Digest` and
//! `Repr-Digest`. On a 416, `Content-Range` stays, which gives the length of the
//! resource (RFC 9110 §15.5.17); on a 412, `ETag` and `Last-Modified` stay, which
//! are the resource's. So `Allow`, `Retry-After`, `WWW-Authenticate`,
//! `Set-Cookie` and CORS headers reach the client. `Cache-Control` becomes
//! `no-store` unless the response has one. Headers of the catalog's entry and of
//! the format are added where the response has none of the name.
//!
//! The replaced body is dropped unread, with one exception: with the feature
//! `tracing`, the text of a body of at most 1 KiB is logged if it is available
//! without waiting.
//!
//! # Catalog
//!
//! Kind, code, title, message and headers of a replaced response come from the
//! enum given to [`FaultLayer::catalog`]: from its first entry for the status
//! that needs nothing from an occurrence. Without such an entry, and without a
//! catalog, these defaults apply:
//!
//! | fact | default |
//! |---|---|
//! | message, title | the status phrase |
//! | code | the phrase in snake case: `not_found`; with a catalog, only if its entries have codes or the format requires one |
//! | kind | `authentication_error` for 401 and 403, `rate_limit_error` for 429, `invalid_request_error` for other 4xx, `api_error` for 5xx |
//!
//! # Panics in handlers
//!
//! The layer catches a panic of the service inside it, responds with 500 in the
//! service's format and logs the panic's message once, with the request's id.
//! [`FaultLayer::leave_panics`] turns that off. tower-http's `CatchPanic` inside
//! the layer works as well, but logs a line itself. With `panic = "abort"`
//! nothing can be caught. A panic while the body streams comes after status and
//! headers were sent: the connection is closed, which tells the client that the
//! body is incomplete.
//!
//! # Where to put it
//!
//! Outside of what makes errors (timeouts, limits, load shedding, panics) and
//! inside of what treats all responses alike (compression, CORS, tracing). The
//! other way round works, too. Middleware whose errors are not responses
//! (`tower::load_shed`, `tower::timeout`) needs something that turns them into
//! responses first, such as axum's `HandleErrorLayer` with a bare `StatusCode`.
//! In axum, `Router::layer` covers the routes and fallbacks that were added
//! before it.
//!
//! # Request id
//!
//! [`FaultLayer::request_id`] names a header. A request keeps its own id if the
//! header is there once, with at most 128 letters, digits and `-_.~:/+=;@`;
//! otherwise it gets a new one. Handlers find the id in the request's header and
//! as the extension [`RequestId`]. It is sent in the response's header (a fault
//! that sets the same header keeps its own value), in the log's field
//! `request_id` and, with [`FaultLayer::request_id_member`] or a format that has
//! [`Fact::RequestId`](crate::body::Fact::RequestId), in the body of errors.
//!
//! The layer knows the request only while it polls the service inside it. A
//! fault that is turned into a response in a task of its own (`tokio::spawn`)
//! has no id in its body and log event; the response's header has it.
//!
//! # Request path
//!
//! [`FaultLayer::instance`] shows the request's path in formats that have a place
//! for it: [`Problem`](crate::body::Problem) in its member `instance` (RFC 9457
//! §3.1.5), a custom format with
//! [`Fact::RequestPath`](crate::body::Fact::RequestPath). The query is left out.
//!
//! # Representations
//!
//! [`FaultLayer::negotiate`] sends an error as the client's `Accept` asks for it,
//! if its format has an alternative ([`Shape::with_xml`]):
//! [`Problem`](crate::body::Problem) is also sent as `application/problem+xml`
//! (RFC 9457 Appendix B). The XML says what the JSON does, in the same order.
//!
//! | `Accept` | |
//! |---|---|
//! | none, unreadable, `*/*`, `application/vnd.example+json`, ties | JSON |
//! | XML with more weight than JSON: `application/xml`, `text/xml`, `application/problem+xml`, `application/*+xml` | XML |
//! | `text/html` with more weight than JSON and XML: a browser | the page of [`FaultLayer::html`], or JSON, never XML |
//!
//! The order of media types does not count, and no error becomes a 406. Every
//! error in such a format has `Vary: accept`. Other formats, such as
//! [`OAuth`](crate::body::OAuth), whose RFC asks for JSON, never change.
//!
//! ```
//! use fault::body::Problem;
//! use fault::layer::FaultLayer;
//! use fault::negotiate::{PageView, escaped};
//!
//! let layer = FaultLayer::<Problem>::new().negotiate().html(|error: &PageView<'_>| {
//!     format!(
//!         "<!DOCTYPE html><title>{}</title><p>{}",
//!         escaped(error.title),
//!         escaped(error.message),
//!     )
//! });
//! ```
//!
//! [`Shape::with_xml`]: crate::body::Shape::with_xml
//!
//! # Log
//!
//! With the feature `tracing`, a fault is logged where its response is made,
//! and a replaced response by the layer: one event per error with the target
//! `fault`. Its level is `error` for a 5xx and `debug` for the rest, unless the
//! variant has `#[log(…)]`. Its fields are `status`, `kind`, `code`, `entry` (the
//! variant's name), `request_id`, `location` and `error`: the error's `Display`
//! and its sources, joined by `: `. Each text is cut at 4 KiB, at most 32 sources
//! are logged, and control characters are escaped.

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
use crate::negotiate::{ErrorPage, Page};
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
    /// A layer without a catalog and without request ids, which catches panics.
    pub fn new() -> Self {
        Self {
            config: Arc::new(Config {
                format: WireFormat::of::<F>(),
                catalog: StatusCatalog::DEFAULT,
                id_header: None,
                id_member: None,
                instance: false,
                messages: None,
                negotiates: false,
                page: None,
                replace_html: false,
                catch_panics: true,
            }),
            format: PhantomData,
        }
    }

    /// Takes kind, code, title, message and headers of replaced responses from
    /// the entries of `C`: for each status the first entry that needs nothing from
    /// an occurrence (no placeholders, field errors or details).
    ///
    /// Use a separate enum: the first 404 of a service's main enum is about a
    /// missing record, which an unknown route is not. Its variants need not be
    /// constructed; `#[expect(dead_code)]` keeps rustc quiet.
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
    /// A status without such an entry gets the [defaults](self#catalog). The table
    /// is made here, once, and lives until the program ends.
    #[must_use]
    pub fn catalog<C: Catalog>(self) -> Self {
        self.with(|config| config.catalog = StatusCatalog::of(C::CATALOG, config.format))
    }

    /// Gives every request an id, in the header of this name: see
    /// [Request id](self#request-id).
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

    /// Shows the request's id in the body of errors, as a detail called `name`.
    /// A fault's own detail of that name takes precedence. A fault whose own
    /// format has no place for it is sent without it.
    ///
    /// Without [`request_id`](Self::request_id) it has no effect.
    ///
    /// # Panics
    ///
    /// If `F` has no place for it: it has no details, or a member of that name.
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
    /// query is left out, since it may hold secrets.
    #[must_use]
    pub fn instance(self) -> Self {
        self.with(|config| config.instance = true)
    }

    /// Sends errors in the language of the client: see [`i18n`](crate::i18n).
    ///
    /// This concerns every fault of the service, in whatever format it is; but not
    /// a format whose texts are limited to some characters.
    #[cfg(feature = "i18n")]
    #[cfg_attr(docsrs, doc(cfg(feature = "i18n")))]
    #[must_use]
    pub fn translate(self, messages: crate::i18n::Messages) -> Self {
        self.with(|config| config.messages = Some(messages))
    }

    /// Sends errors in the representation that `Accept` asks for: see
    /// [Representations](self#representations).
    ///
    /// A format that has one representation alone does not compile here.
    #[must_use]
    pub fn negotiate(self) -> Self {
        const {
            assert!(
                F::SHAPE.xml().is_some(),
                "the format has nothing to negotiate; add `.with_xml(…)` to its shape"
            );
        }
        self.with(|config| config.negotiates = true)
    }

    /// Also sends browsers a page that `page` makes, such as
    /// [`plain_page`](crate::negotiate::plain_page). It includes
    /// [`negotiate`](Self::negotiate).
    #[must_use]
    pub fn html(self, page: impl ErrorPage + 'static) -> Self {
        let page = Page(Arc::new(page));
        self.negotiate().with(|config| config.page = Some(page))
    }

    /// Replaces `text/html` error bodies as well: for a proxy in front of servers
    /// that send such pages.
    #[must_use]
    pub fn replace_html(self) -> Self {
        self.with(|config| config.replace_html = true)
    }

    /// Does not catch panics.
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
