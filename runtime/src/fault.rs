//! What one occurrence of an error can say.

use core::error::Error;
use std::borrow::Cow;
use std::sync::Arc;

use http::StatusCode;

use crate::body::Details;
use crate::catalog::{Catalog, Code, Entries, Entry, Live, Retry};
use crate::field::FieldErrors;
use crate::header::Headers;
use crate::plan::Plan;
use crate::retry::RetryAfter;
use crate::status;
use crate::text::Text;

/// An error with a public side: what a client may know of this occurrence.
///
/// The derive [`ApiError`](crate::ApiError) implements it. By hand it takes an
/// entry; every other fact is the entry's unless a method says otherwise:
///
/// ```
/// use fault::{Entry, Fault, Text};
///
/// #[derive(Debug)]
/// struct Upstream { host: &'static str }
///
/// impl std::fmt::Display for Upstream {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         write!(f, "{} did not answer", self.host)
///     }
/// }
///
/// impl std::error::Error for Upstream {}
///
/// impl Fault for Upstream {
///     fn entry(&self) -> &'static Entry {
///         static ENTRY: Entry = Entry::new("Upstream", 502).with_kind("api_error");
///         &ENTRY
///     }
/// }
///
/// let error = Upstream { host: "db-7" };
/// assert_eq!(error.status(), http::StatusCode::BAD_GATEWAY);
/// assert_eq!(error.message().to_string(), "Bad Gateway");
/// assert_eq!(error.to_string(), "db-7 did not answer");
/// ```
pub trait Fault: Error {
    /// What the contract says of this variant; of the innermost one where
    /// variants hand on to each other.
    fn entry(&self) -> &'static Entry;

    /// The fault that this one hands everything on to that it does not say
    /// itself: the field of a `#[transparent]` variant.
    fn inner(&self) -> Option<&dyn Fault> {
        None
    }

    /// The status, from 400 to 599.
    fn status(&self) -> StatusCode {
        defaults::status(self)
    }

    /// The reason phrase of [`status`](Self::status).
    fn reason(&self) -> &'static str {
        defaults::reason(self)
    }

    /// The class of error on the wire: `invalid_request_error`.
    fn kind(&self) -> Option<&'static str> {
        defaults::kind(self)
    }

    /// The stable machine code: `booking_not_found`.
    fn code(&self) -> Option<Code> {
        defaults::code(self)
    }

    /// The error's short name for people.
    fn title(&self) -> &'static str {
        defaults::title(self)
    }

    /// The link to the documentation of this error.
    fn docs(&self) -> Option<&'static str> {
        defaults::docs(self)
    }

    /// The public text. The internal one is `Display`'s.
    fn message(&self) -> Text<'_> {
        defaults::message(self)
    }

    /// The request parameter at fault; where none is named, the first field
    /// that has errors.
    fn param(&self) -> Option<Text<'_>> {
        defaults::param(self)
    }

    /// The field errors of this occurrence.
    fn fields(&self) -> Option<&FieldErrors> {
        defaults::fields(self)
    }

    /// The field errors that the body shows: those of [`fields`](Self::fields),
    /// unless they are made when they are asked for.
    ///
    /// A fault that holds no [`FieldErrors`], such as another crate's error,
    /// overrides this one.
    fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
        defaults::field_errors(self)
    }

    /// When to try again, for the `Retry-After` header.
    fn retry_after(&self) -> Option<RetryAfter> {
        defaults::retry_after(self)
    }

    /// Whether a client should try again.
    fn retry(&self) -> Retry {
        defaults::retry(self)
    }

    /// Adds the headers of this occurrence, `Retry-After` excepted.
    fn headers(&self, headers: &mut Headers<'_>) {
        defaults::headers(self, headers);
    }

    /// Adds the extension members of the body.
    fn details(&self, details: &mut Details<'_>) {
        defaults::details(self, details);
    }

    /// The wire format of this variant, where it is not that of its service.
    fn format(&self) -> Option<crate::body::WireFormat> {
        defaults::format(self)
    }

    /// Where is kept what is the same in every response to this variant. Only
    /// generated code can promise what is; not even the inner fault's will do,
    /// since a fact may be said anew beside it.
    #[doc(hidden)]
    fn plan(&self) -> Option<&'static Plan> {
        None
    }
}

/// What the trait's methods do unless they are overridden: ask the inner
/// fault, or else the entry. Functions, so that a generated override can fall
/// back to them for the variants that it does not speak of.
#[doc(hidden)]
pub mod defaults {
    use super::{
        Code, Cow, Details, Fault, FieldErrors, Headers, Live, Retry, RetryAfter, StatusCode, Text,
        status,
    };
    use crate::body::WireFormat;

    pub fn status<F: Fault + ?Sized>(fault: &F) -> StatusCode {
        match fault.inner() {
            Some(inner) => inner.status(),
            None => fault.entry().status(),
        }
    }

    pub fn reason<F: Fault + ?Sized>(fault: &F) -> &'static str {
        match fault.inner() {
            Some(inner) => inner.reason(),
            None if fault.entry().live().contains(Live::STATUS) => {
                status::reason_or_class(fault.status().as_u16())
            }
            None => fault.entry().reason(),
        }
    }

    pub fn kind<F: Fault + ?Sized>(fault: &F) -> Option<&'static str> {
        match fault.inner() {
            Some(inner) => inner.kind(),
            None => fault.entry().kind(),
        }
    }

    pub fn code<F: Fault + ?Sized>(fault: &F) -> Option<Code> {
        match fault.inner() {
            Some(inner) => inner.code(),
            None => fault.entry().code(),
        }
    }

    pub fn title<F: Fault + ?Sized>(fault: &F) -> &'static str {
        match fault.inner() {
            Some(inner) => inner.title(),
            None => fault.entry().title(),
        }
    }

    pub fn docs<F: Fault + ?Sized>(fault: &F) -> Option<&'static str> {
        match fault.inner() {
            Some(inner) => inner.docs(),
            None => fault.entry().docs(),
        }
    }

    pub fn message<F: Fault + ?Sized>(fault: &F) -> Text<'_> {
        match fault.inner() {
            Some(inner) => inner.message(),
            None => Text::fixed(fault.entry().message()),
        }
    }

    pub fn param<F: Fault + ?Sized>(fault: &F) -> Option<Text<'_>> {
        if let Some(inner) = fault.inner() {
            return inner.param();
        }
        match fault.entry().param() {
            Some(param) => Some(Text::fixed(param)),
            None => {
                let first = fault.fields()?.fields().next()?;
                Some(Text::display(first.path()))
            }
        }
    }

    pub fn fields<F: Fault + ?Sized>(fault: &F) -> Option<&FieldErrors> {
        fault.inner()?.fields()
    }

    pub fn field_errors<F: Fault + ?Sized>(fault: &F) -> Option<Cow<'_, FieldErrors>> {
        match fault.fields() {
            Some(errors) => Some(Cow::Borrowed(errors)),
            None => fault.inner()?.field_errors(),
        }
    }

    pub fn retry_after<F: Fault + ?Sized>(fault: &F) -> Option<RetryAfter> {
        fault.inner()?.retry_after()
    }

    pub fn retry<F: Fault + ?Sized>(fault: &F) -> Retry {
        match fault.inner() {
            Some(inner) => inner.retry(),
            None if fault.entry().live().contains(Live::STATUS) => {
                status::default_retry(fault.status().as_u16())
            }
            None => fault.entry().retry(),
        }
    }

    pub fn headers<F: Fault + ?Sized>(fault: &F, headers: &mut Headers<'_>) {
        if let Some(inner) = fault.inner() {
            inner.headers(headers);
        }
    }

    pub fn details<F: Fault + ?Sized>(fault: &F, details: &mut Details<'_>) {
        if let Some(inner) = fault.inner() {
            inner.details(details);
        }
    }

    pub fn format<F: Fault + ?Sized>(fault: &F) -> Option<WireFormat> {
        match fault.inner() {
            Some(inner) => inner.format(),
            None => fault.entry().format(),
        }
    }
}

/// A pointer to a fault says what the fault says.
macro_rules! pointer {
    ($pointer:ident $(+ $unsized:tt)?) => {
        impl<F: Fault $(+ $unsized Sized)?> Fault for $pointer<F> {
            fn entry(&self) -> &'static Entry {
                (**self).entry()
            }

            fn inner(&self) -> Option<&dyn Fault> {
                (**self).inner()
            }

            fn status(&self) -> StatusCode {
                (**self).status()
            }

            fn reason(&self) -> &'static str {
                (**self).reason()
            }

            fn kind(&self) -> Option<&'static str> {
                (**self).kind()
            }

            fn code(&self) -> Option<Code> {
                (**self).code()
            }

            fn title(&self) -> &'static str {
                (**self).title()
            }

            fn docs(&self) -> Option<&'static str> {
                (**self).docs()
            }

            fn message(&self) -> Text<'_> {
                (**self).message()
            }

            fn param(&self) -> Option<Text<'_>> {
                (**self).param()
            }

            fn fields(&self) -> Option<&FieldErrors> {
                (**self).fields()
            }

            fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
                (**self).field_errors()
            }

            fn retry_after(&self) -> Option<RetryAfter> {
                (**self).retry_after()
            }

            fn retry(&self) -> Retry {
                (**self).retry()
            }

            fn headers(&self, headers: &mut Headers<'_>) {
                (**self).headers(headers);
            }

            fn details(&self, details: &mut Details<'_>) {
                (**self).details(details);
            }

            fn format(&self) -> Option<crate::body::WireFormat> {
                (**self).format()
            }

            fn plan(&self) -> Option<&'static Plan> {
                (**self).plan()
            }
        }

        impl<C: Catalog $(+ $unsized Sized)?> Catalog for $pointer<C> {
            const CATALOG: &'static Entries = C::CATALOG;
        }
    };
}

// `Box<dyn Fault>` is missing: std has no `Error` for boxes of trait objects.
pointer!(Box);
pointer!(Arc + ?);
