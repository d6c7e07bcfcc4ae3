//! What the errors of all frameworks' extractors have in common: their entries,
//! and how an entry and a place become a `Fault`.
//!
//! The texts for clients are fixed: a framework's text may quote the request, and
//! belongs in the log. A field at fault is a field error.

use crate::contract::entry::Entry;
use crate::contract::runtime::RuntimeFacts;

pub(super) const TOO_LARGE: &str = "The request body is too large";
pub(super) const UNREADABLE: &str = "The request body could not be read";
pub(super) const NO_UTF8: &str = "The request body is not valid UTF-8";
pub(super) const NO_JSON: &str = "The request body is not valid JSON";
pub(super) const OTHER_JSON: &str = "The JSON body is not of the expected form";
pub(super) const JSON_TYPE: &str = "The request body must be sent as `application/json`";
pub(super) const FORM_TYPE: &str = "The form must be sent as `application/x-www-form-urlencoded`";
pub(super) const OTHER_FORM: &str = "The form is not of the expected form";
pub(super) const OTHER_QUERY: &str = "The query string is not of the expected form";
pub(super) const OTHER_PATH: &str = "The path is not of the expected form";
pub(super) const NO_MULTIPART: &str = "The request body is not valid `multipart/form-data`";

/// The client's mistake.
pub(super) const fn client(name: &'static str, status: u16, message: &'static str) -> Entry {
    Entry::new(name, status)
        .with_kind("invalid_request_error")
        .with_message(message)
}

/// The service's mistake. Clients read no details of it.
pub(super) const fn server(name: &'static str, description: &'static str) -> Entry {
    Entry::new(name, 500)
        .with_kind("api_error")
        .with_description(description)
}

/// With the field that is at fault.
#[allow(clippy::large_types_passed_by_value, reason = "only in constants")]
pub(super) const fn placed(entry: Entry) -> Entry {
    entry.with_runtime(RuntimeFacts::FIELD_ERRORS.and(RuntimeFacts::PARAM))
}

/// With the field that is at fault, in an object that may be nested.
#[allow(clippy::large_types_passed_by_value, reason = "only in constants")]
pub(super) const fn placed_in_json(entry: Entry) -> Entry {
    let place = RuntimeFacts::FIELD_ERRORS.and(RuntimeFacts::PARAM);
    entry.with_runtime(place.and(RuntimeFacts::MESSAGE))
}

/// What a later version of a framework may reject for reasons not known here.
pub(super) static OTHER: Entry = Entry::new("Rejection", 500)
    .with_runtime(RuntimeFacts::STATUS)
    .with_description("The request was rejected.");

/// Where a rejection's request went wrong, if it knows.
pub(super) trait Placed {
    fn place(&self) -> Option<super::place::Place>;
}

/// `Fault` and `Catalog` for the errors of a module: the framework's status of
/// a value; then for each type the table of its entries, those of errors inside
/// of it, the entry of a value, and its place.
macro_rules! rejections {
    (
        $module:literal, $status:expr;
        $($rejection:ident: $own:expr, $nested:expr, $entry:expr, $place:expr;)*
    ) => {$(
        impl $crate::Fault for $rejection {
            fn entry(&self) -> &'static $crate::Entry {
                let entry: fn(&Self) -> &'static $crate::Entry = $entry;
                entry(self)
            }

            /// The framework's status, which the entry has, too.
            fn status(&self) -> ::http::StatusCode {
                let status: fn(&Self) -> ::http::StatusCode = $status;
                status(self)
            }

            fn param(&self) -> Option<$crate::Text<'_>> {
                let place = $crate::convert::rejection::Placed::place(self)?;
                Some($crate::Text::owned(place.field()?.to_string()))
            }

            /// A field that is missing is named here where its path is not known.
            fn message(&self) -> $crate::Text<'_> {
                let message = $crate::fault::defaults::message(self);
                let place = $crate::convert::rejection::Placed::place(self);
                match place.as_ref().and_then(|place| place.lacks()) {
                    Some(name) => $crate::Text::owned(format!("{message}: `{name}` is required")),
                    None => message,
                }
            }

            fn field_errors(&self) -> Option<::std::borrow::Cow<'_, $crate::FieldErrors>> {
                let place = $crate::convert::rejection::Placed::place(self)?;
                Some(::std::borrow::Cow::Owned(place.into_field_errors()))
            }
        }

        impl $crate::convert::rejection::Placed for $rejection {
            fn place(&self) -> Option<$crate::convert::place::Place> {
                let place: fn(&Self) -> Option<$crate::convert::place::Place> = $place;
                place(self)
            }
        }

        impl $crate::Catalog for $rejection {
            const CATALOG: &'static $crate::Entries = &$crate::Entries::new(
                $module,
                stringify!($rejection),
                $crate::body::WireFormat::of::<$crate::body::Problem>(),
                $own,
                $nested,
            );
        }
    )*};
}

pub(super) use rejections;
