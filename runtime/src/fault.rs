//! What one occurrence of an error can say.

use core::error::Error;
use core::panic::Location;
use std::borrow::Cow;
use std::sync::Arc;

use http::StatusCode;

use crate::contract::catalog::{Catalog, Entries};
use crate::contract::code::Code;
use crate::contract::entry::Entry;
use crate::contract::facts::Facts;
use crate::contract::level::LogLevel;
use crate::contract::retry::{Retry, RetryAfter};
use crate::details::Details;
use crate::field::{Field, FieldErrors, FieldPath};
use crate::headers::Headers;
use crate::recorded::Plan;
use crate::shape::format::WireFormat;
use crate::text::Text;

/// The trait, and the impls for pointers, which say what the fault behind them
/// says. Drawn from one list, so that a method that is added cannot be
/// forgotten in one of them.
macro_rules! fault {
    (
        $(#[$trait_doc:meta])*
        trait $Fault:ident {
            $(#[$required_doc:meta])*
            fn $required:ident(&self) -> $required_returns:ty;
            $(
                $(#[$doc:meta])*
                fn $method:ident(&$this:ident $(, $arg:ident: $arg_ty:ty)?) $(-> $returns:ty)? $body:block
            )*
        }
    ) => {
        $(#[$trait_doc])*
        pub trait $Fault: Error {
            $(#[$required_doc])*
            fn $required(&self) -> $required_returns;
            $(
                $(#[$doc])*
                fn $method(&$this $(, $arg: $arg_ty)?) $(-> $returns)? $body
            )*
        }

        impl<F: $Fault + ?Sized> $Fault for &F {
            fn $required(&self) -> $required_returns { (**self).$required() }
            $(fn $method(&$this $(, $arg: $arg_ty)?) $(-> $returns)? { (**$this).$method($($arg)?) })*
        }

        // Of sized faults alone: std has no `Error` for boxes of trait objects.
        impl<F: $Fault> $Fault for Box<F> {
            fn $required(&self) -> $required_returns { (**self).$required() }
            $(fn $method(&$this $(, $arg: $arg_ty)?) $(-> $returns)? { (**$this).$method($($arg)?) })*
        }

        impl<F: $Fault + ?Sized> $Fault for Arc<F> {
            fn $required(&self) -> $required_returns { (**self).$required() }
            $(fn $method(&$this $(, $arg: $arg_ty)?) $(-> $returns)? { (**$this).$method($($arg)?) })*
        }
    };
}

fault! {
/// An error with a public side: what a client may know of this occurrence.
///
/// The derive [`ApiError`](crate::ApiError) implements it. By hand it takes an
/// entry; every other fact is the entry's unless a method says otherwise. What
/// follows from a fact follows the fact that is said: a fault that overrides
/// `status` has the reason phrase, the default message, the retry advice and
/// the log level of that status.
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
trait Fault {
    /// What the contract says of this variant; of the innermost one where
    /// variants delegate to each other.
    fn entry(&self) -> &'static Entry;

    /// The wrapped fault: the field of a `#[transparent]` variant. Anything
    /// that this fault does not override is taken from it.
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
    fn code(&self) -> Option<Code<'_>> {
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

    /// The field errors of this occurrence: borrowed, or owned where they are
    /// made when they are asked for.
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

    /// The level of the log event.
    fn log_level(&self) -> LogLevel {
        defaults::log_level(self)
    }

    /// Where the error was made, for the log.
    fn location(&self) -> Option<&'static Location<'static>> {
        defaults::location(self)
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
    fn format(&self) -> Option<WireFormat> {
        defaults::format(self)
    }

    /// The facts that this fault says in place of [`inner`](Self::inner)'s.
    #[doc(hidden)]
    fn overrides(&self) -> &'static Facts {
        &Facts::NONE
    }

    /// The cache for the parts of the response that never change. Only
    /// generated code can promise which those are; not even the inner fault's
    /// will do, since a fact may be overridden beside it.
    #[doc(hidden)]
    fn plan(&self) -> Option<&'static Plan> {
        None
    }
}
}

/// What the trait's methods do unless they are overridden: take what this fault
/// says itself, else ask the inner fault, else the entry. Functions, so that a
/// generated override can fall back to them for the variants that it does not
/// speak of.
#[doc(hidden)]
pub mod defaults {
    use super::{
        Code, Cow, Details, Fault, Field, FieldErrors, FieldPath, Headers, Location, LogLevel,
        Retry, RetryAfter, StatusCode, Text, WireFormat, contract,
    };
    use crate::contract::status as of_status;

    pub fn status<F: Fault + ?Sized>(fault: &F) -> StatusCode {
        match (fault.overrides().status, fault.inner()) {
            (Some(status), _) => {
                StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }
            (None, Some(inner)) => inner.status(),
            (None, None) => fault.entry().status(),
        }
    }

    pub fn reason<F: Fault + ?Sized>(fault: &F) -> &'static str {
        if let Some(reason) = fault.overrides().reason {
            return reason;
        }
        let status = fault.status();
        match fault.inner() {
            Some(inner) if inner.status() == status => inner.reason(),
            None if fault.entry().status() == status => fault.entry().reason(),
            _ => of_status::reason_or_class(status.as_u16()),
        }
    }

    pub fn kind<F: Fault + ?Sized>(fault: &F) -> Option<&'static str> {
        fault.overrides().kind.or_else(|| match fault.inner() {
            Some(inner) => inner.kind(),
            None => fault.entry().kind(),
        })
    }

    pub fn code<F: Fault + ?Sized>(fault: &F) -> Option<Code<'_>> {
        match (fault.overrides().code, fault.inner()) {
            (Some(code), _) => Some(code),
            (None, Some(inner)) => inner.code(),
            (None, None) => fault.entry().code(),
        }
    }

    pub fn title<F: Fault + ?Sized>(fault: &F) -> &'static str {
        if let Some(title) = fault.overrides().title {
            return title;
        }
        match fault.inner() {
            Some(inner) if follows(fault, inner, inner.title()) => fault.reason(),
            Some(inner) => inner.title(),
            None => fault.entry().facts().title.unwrap_or(fault.reason()),
        }
    }

    pub fn docs<F: Fault + ?Sized>(fault: &F) -> Option<&'static str> {
        fault.overrides().docs.or_else(|| match fault.inner() {
            Some(inner) => inner.docs(),
            None => fault.entry().docs(),
        })
    }

    pub fn message<F: Fault + ?Sized>(fault: &F) -> Text<'_> {
        if let Some(message) = fault.overrides().message {
            return Text::fixed(message);
        }
        match fault.inner() {
            Some(inner) => match inner.message() {
                text if text
                    .as_str()
                    .is_some_and(|text| follows(fault, inner, text)) =>
                {
                    Text::fixed(fault.reason())
                }
                text => text,
            },
            None => Text::fixed(match fault.entry().facts().message {
                Some(message) => message,
                None => fault.reason(),
            }),
        }
    }

    /// Whether a text of the inner fault is no more than the phrase of a status
    /// that is not the one that is sent.
    fn follows<F: Fault + ?Sized>(fault: &F, inner: &dyn Fault, text: &str) -> bool {
        fault.status() != inner.status() && text == inner.reason()
    }

    pub fn param<F: Fault + ?Sized>(fault: &F) -> Option<Text<'_>> {
        if let Some(param) = fault.overrides().param {
            return Some(Text::fixed(param));
        }
        let Some(inner) = fault.inner() else {
            let named = fault.entry().param().map(Text::fixed);
            return named.or_else(|| first_param(fault.field_errors()?));
        };
        let errors = fault.field_errors();
        let of_inner = inner.field_errors();
        match inner.param() {
            // The inner fault has seen to its own field errors.
            param if of_inner.is_some() && are_same(errors.as_deref(), of_inner.as_deref()) => {
                param
            }
            Some(param) if !repeats_first(&param, of_inner.as_deref()) => Some(param),
            _ => first_param(errors?),
        }
    }

    fn are_same(a: Option<&FieldErrors>, b: Option<&FieldErrors>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => core::ptr::eq(a, b) || a == b,
            (None, None) => true,
            _ => false,
        }
    }

    /// The first field that has errors.
    fn first_param(errors: Cow<'_, FieldErrors>) -> Option<Text<'_>> {
        match errors {
            Cow::Borrowed(errors) => Some(Text::display(first_named(errors)?)),
            Cow::Owned(errors) => Some(Text::owned(first_named(&errors)?.to_string())),
        }
    }

    /// Whether a parameter is no more than the first field that has errors.
    fn repeats_first(param: &Text<'_>, errors: Option<&FieldErrors>) -> bool {
        let first = errors.and_then(first_named);
        first.is_some_and(|path| path.to_string() == param.to_string())
    }

    /// The path of the first field that has errors; the request as a whole is
    /// no field.
    fn first_named(errors: &FieldErrors) -> Option<&FieldPath> {
        errors
            .fields()
            .map(Field::path)
            .find(|path| !path.is_root())
    }

    pub fn field_errors<F: Fault + ?Sized>(fault: &F) -> Option<Cow<'_, FieldErrors>> {
        fault.inner()?.field_errors()
    }

    pub fn retry_after<F: Fault + ?Sized>(fault: &F) -> Option<RetryAfter> {
        fault.inner()?.retry_after()
    }

    pub fn retry<F: Fault + ?Sized>(fault: &F) -> Retry {
        if let Some(retry) = fault.overrides().retry {
            return retry;
        }
        let status = fault.status();
        let of_status = of_status::default_retry(status.as_u16());
        match fault.inner() {
            Some(inner) => {
                let of_inner = inner.retry();
                if fault.retry_after().is_some() && inner.retry_after().is_none() {
                    Retry::After
                } else if inner.status() != status
                    && of_inner == of_status::default_retry(inner.status().as_u16())
                    && contract(inner, |facts| facts.retry).is_none()
                {
                    of_status
                } else {
                    of_inner
                }
            }
            None => match fault.entry().facts().retry {
                Some(retry) => retry,
                None if fault.retry_after().is_some() => Retry::After,
                None => of_status,
            },
        }
    }

    pub fn log_level<F: Fault + ?Sized>(fault: &F) -> LogLevel {
        if let Some(level) = fault.overrides().log_level {
            return level;
        }
        let of_status = of_status::default_level(fault.status().as_u16());
        match fault.inner() {
            Some(inner) => {
                let of_inner = inner.log_level();
                if of_inner == of_status::default_level(inner.status().as_u16())
                    && contract(inner, |facts| facts.log_level).is_none()
                {
                    of_status
                } else {
                    of_inner
                }
            }
            None => fault.entry().facts().log_level.unwrap_or(of_status),
        }
    }

    pub fn location<F: Fault + ?Sized>(fault: &F) -> Option<&'static Location<'static>> {
        fault.inner()?.location()
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
        fault.overrides().format.or_else(|| match fault.inner() {
            Some(inner) => inner.format(),
            None => fault.entry().format(),
        })
    }
}

/// The first who says a fact of the contract: this fault, or the one that it
/// delegates to, or at last the entry.
pub(crate) fn contract<T>(
    fault: &dyn Fault,
    fact: impl Fn(&Facts) -> Option<T> + Copy,
) -> Option<T> {
    fact(fault.overrides()).or_else(|| match fault.inner() {
        Some(inner) => contract(inner, fact),
        None => fact(fault.entry().facts()),
    })
}

/// A pointer's catalog is that of what it points to.
macro_rules! catalogs {
    ($($pointer:ty),*) => {$(
        impl<C: Catalog + ?Sized> Catalog for $pointer {
            const CATALOG: &'static Entries = C::CATALOG;
        }
    )*};
}

catalogs!(&C, Box<C>, Arc<C>);
