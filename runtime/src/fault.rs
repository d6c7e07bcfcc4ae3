//! What one occurrence of an error can say.

use core::error::Error;
use core::panic::Location;
use std::borrow::Cow;
use std::sync::Arc;

use http::StatusCode;

use crate::args::Args;
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

/// The trait and its impls for pointers, which delegate every method. Both are
/// made from one list, so that no impl can lack a method.
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

        // Only for sized faults: std has no `Error` for boxes of trait objects.
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
/// The derive [`ApiError`](crate::ApiError) implements it. By hand it takes one
/// method, [`entry`](Self::entry); every other method has a default.
///
/// ```
/// use fault::{Entry, Fault};
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
///
/// # What follows from what
///
/// A method that is not overridden takes its fact from the
/// [`inner`](Self::inner) fault, if there is one, else from the entry. A fact
/// that the entry lacks follows from another one:
///
/// | fact | follows from |
/// |---|---|
/// | reason phrase | the status |
/// | title, message | the reason phrase |
/// | retry advice | [`retry_after`](Self::retry_after), or else the status |
/// | log level | the status: `error` for 5xx, `debug` for the rest |
/// | parameter | the first field that has errors |
///
/// These follow the status that this fault has: a fault that overrides
/// `status`, or that delegates and has another status than its inner fault, has
/// the phrase, the default texts, the retry advice and the log level of its own
/// status. Title, message, retry advice and log level that were set on purpose
/// stay.
///
/// A fault may return anything. What cannot be sent is replaced when the
/// response is made, and the log says so: see [`Reply`](crate::Reply).
///
/// # With field errors
///
/// ```
/// use std::borrow::Cow;
/// use std::collections::BTreeMap;
///
/// use fault::body::Fields;
/// use fault::{Entry, Fault, FieldErrors, FieldPath, Reply};
///
/// /// Another library's validation result: texts by the name of a field.
/// #[derive(Debug)]
/// struct Invalid(BTreeMap<String, String>);
///
/// impl std::fmt::Display for Invalid {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         write!(f, "{} fields are invalid", self.0.len())
///     }
/// }
///
/// impl std::error::Error for Invalid {}
///
/// impl Fault for Invalid {
///     fn entry(&self) -> &'static Entry {
///         static ENTRY: Entry = Entry::new("Invalid", 422).with_message("Some fields are invalid");
///         &ENTRY
///     }
///
///     fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
///         let mut errors = FieldErrors::new();
///         for (field, text) in &self.0 {
///             errors.push(FieldPath::parse(field), "invalid", text.clone());
///         }
///         Some(Cow::Owned(errors))
///     }
/// }
///
/// let error = Invalid(BTreeMap::from([("name".into(), "is too long".into())]));
/// assert_eq!(
///     Reply::in_format::<Fields>(&error).body(),
///     r#"{"message":"Some fields are invalid","errors":{"name":["is too long"]}}"#,
/// );
/// assert_eq!(error.param().unwrap().to_string(), "name");
/// ```
trait Fault {
    /// What the contract says of this error. Where variants delegate, it is the
    /// entry of the innermost variant.
    fn entry(&self) -> &'static Entry;

    /// The wrapped fault: the field of a `#[transparent]` variant. Anything
    /// that this fault does not override is taken from it.
    fn inner(&self) -> Option<&dyn Fault> {
        None
    }

    /// The status of the response, from 400 to 599. Another status is sent as
    /// 500, unless the entry has it ([`Entry::soft`]).
    fn status(&self) -> StatusCode {
        defaults::status(self)
    }

    /// The reason phrase of [`status`](Self::status), for the HTTP/1.1 status
    /// line (RFC 9112 §4). One that is not printable ASCII is not sent.
    fn reason(&self) -> &'static str {
        defaults::reason(self)
    }

    /// The class of error on the wire: `invalid_request_error`. `None` leaves it
    /// out of the body.
    fn kind(&self) -> Option<&'static str> {
        defaults::kind(self)
    }

    /// The stable machine code: `booking_not_found`. `None` leaves it out of the
    /// body.
    fn code(&self) -> Option<Code<'_>> {
        defaults::code(self)
    }

    /// The error's short name for people.
    fn title(&self) -> &'static str {
        defaults::title(self)
    }

    /// The link to the documentation of this error: a URI reference (RFC 3986).
    fn docs(&self) -> Option<&'static str> {
        defaults::docs(self)
    }

    /// The public text, which clients read. The internal text is `Display`, which
    /// only the log reads.
    fn message(&self) -> Text<'_> {
        defaults::message(self)
    }

    /// Adds the arguments of the message with their values. The derive implements
    /// it under the features `contract` and `i18n`; arguments whose type is a type parameter
    /// are left out.
    fn args(&self, args: &mut Args) {
        defaults::args(self, args);
    }

    /// The request parameter at fault. Where none is named, it is the first field
    /// that has errors.
    fn param(&self) -> Option<Text<'_>> {
        defaults::param(self)
    }

    /// The field errors of this occurrence; `None` and empty ones are the same.
    /// Called several times for one response.
    fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
        defaults::field_errors(self)
    }

    /// When to try again, for the `Retry-After` header (RFC 9110 §10.2.3) and for
    /// formats that show it.
    fn retry_after(&self) -> Option<RetryAfter> {
        defaults::retry_after(self)
    }

    /// Whether a client should try again. Not sent; for catalogs and clients.
    fn retry(&self) -> Retry {
        defaults::retry(self)
    }

    /// The level of the log event (feature `tracing`).
    fn log_level(&self) -> LogLevel {
        defaults::log_level(self)
    }

    /// Where in the source code the error was made, for the log.
    fn location(&self) -> Option<&'static Location<'static>> {
        defaults::location(self)
    }

    /// Adds the headers of this occurrence. `Retry-After`, `Content-Type` and
    /// `Cache-Control: no-store` are added afterwards, unless they are there.
    fn headers(&self, headers: &mut Headers<'_>) {
        defaults::headers(self, headers);
    }

    /// Adds the extension members of the body; not called for a format without a
    /// place for them.
    fn details(&self, details: &mut Details<'_>) {
        defaults::details(self, details);
    }

    /// The wire format of this variant, where it is not the one that the response
    /// is asked for in.
    fn format(&self) -> Option<WireFormat> {
        defaults::format(self)
    }

    /// The facts that this fault overrides.
    #[doc(hidden)]
    fn overrides(&self) -> &'static Facts {
        &Facts::NONE
    }

    /// Cache for the parts of the response that never change. Only generated code
    /// knows which those are. The default is not the inner fault's cache, since
    /// this fault may override a fact.
    #[doc(hidden)]
    fn plan(&self) -> Option<&'static Plan> {
        None
    }
}
}

/// The defaults of the trait's methods: the fact that this fault overrides, else
/// the inner fault's, else the entry's. Functions, so that a generated method can
/// call them for the variants that have no arm in it.
#[doc(hidden)]
pub mod defaults {
    use super::{
        Args, Code, Cow, Details, Fault, Field, FieldErrors, FieldPath, Headers, Location,
        LogLevel, Retry, RetryAfter, StatusCode, Text, WireFormat, contract,
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

    /// Whether a text of the inner fault is only the phrase of its status, while
    /// this fault has another status.
    fn follows<F: Fault + ?Sized>(fault: &F, inner: &dyn Fault, text: &str) -> bool {
        fault.status() != inner.status() && text == inner.reason()
    }

    pub fn args<F: Fault + ?Sized>(fault: &F, args: &mut Args) {
        if fault.overrides().message.is_some() {
            return;
        }
        if let Some(inner) = fault.inner() {
            inner.args(args);
        }
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
        if errors == of_inner {
            // The inner fault has decided what they come to.
            return inner.param();
        }
        let named = inner.param().filter(|param| {
            // Not one that is only the first field of the inner errors.
            let first = of_inner.as_deref().and_then(first_named);
            first.is_none_or(|path| path.to_string() != param.to_string())
        });
        named.or_else(|| first_param(errors?))
    }

    /// The first field that has errors.
    fn first_param(errors: Cow<'_, FieldErrors>) -> Option<Text<'_>> {
        match errors {
            Cow::Borrowed(errors) => Some(Text::display(first_named(errors)?)),
            Cow::Owned(errors) => Some(Text::owned(first_named(&errors)?.to_string())),
        }
    }

    /// The path of the first field that has errors. The request as a whole is not
    /// a field.
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
            return inner.headers(headers);
        }
        for (name, value) in fault.entry().headers() {
            headers.append_fixed(name, value);
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

/// A fact of the contract: this fault's override, else that of a fault that it
/// delegates to, else the entry's.
pub(crate) fn contract<T>(
    fault: &dyn Fault,
    fact: impl Fn(&Facts) -> Option<T> + Copy,
) -> Option<T> {
    fact(fault.overrides()).or_else(|| match fault.inner() {
        Some(inner) => contract(inner, fact),
        None => fact(fault.entry().facts()),
    })
}

/// A pointer has the catalog of the type that it points to.
macro_rules! catalogs {
    ($($pointer:ty),*) => {$(
        impl<C: Catalog + ?Sized> Catalog for $pointer {
            const CATALOG: &'static Entries = C::CATALOG;
        }
    )*};
}

catalogs!(&C, Box<C>, Arc<C>);
