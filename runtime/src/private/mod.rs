//! What generated code calls. Not part of the public interface: it changes
//! with the derive, which has the same version.

#[cfg(feature = "contract")]
mod argument;
mod delegate;
#[cfg(feature = "contract")]
mod described;
mod field;
mod frameworks;
mod header;
mod own_facts;
mod pieces;
mod shown;
mod source;
mod when_described;

use core::fmt;

pub use bytes::Bytes;
pub use http;
use http::header::{HeaderName, HeaderValue};
pub use serde_core as serde;

#[cfg(feature = "contract")]
pub use self::argument::{Argument, ArgumentNothing, ArgumentNumber, ArgumentText, DebugArgument};
pub use self::delegate::{
    Delegate, DelegateOption, DelegateRc, DelegateRejection, Delegated, NoDelegate,
};
#[cfg(feature = "contract")]
pub use self::described::{
    DetailSpec, Given, GivenAsField, GivenAsItIs, HeaderSpec, SchemaDerived, SchemaKnown, SchemaOf,
    SchemaUnknown, Unfilled, any_schema, describe_entries, describe_nested, example_headers,
};
pub use self::field::{Detail, IsLocation, ShownToClients, ToFields, ToStatus};
#[allow(
    unused_imports,
    unreachable_pub,
    reason = "empty without a framework's feature"
)]
pub use self::frameworks::*;
pub use self::header::{HeaderAsItIs, HeaderByDisplay, HeaderField, HeaderNowhere};
pub use self::own_facts::{OwnCode, OwnKind};
pub use self::pieces::{Pieces, Plain, ShowDisplay, ShowNothing, ShowText, Shown, ShownRef};
pub use self::shown::{
    ErrorBehind, ErrorFarBehind, ErrorItself, ErrorNowhere, ErrorsBehindIn, ErrorsIn, Probe,
    Question, ShowsNoError, is_error,
};
pub use self::source::{IsError, Pointee, Source, SourceInside, SourceItself, SourceNowhere};
pub use crate::contract::added::Added;
use crate::contract::catalog::{Entries, Nested};
pub use crate::contract::checks::{
    lacks, refuses_code, refuses_detail, refuses_fields, writes_alike,
};
pub use crate::contract::code::ToCode;
pub use crate::contract::code_clash::Clash;
pub use crate::contract::codes::{clashes, first_clash};
#[cfg(feature = "contract")]
pub use crate::contract::described::Described;
use crate::contract::entry::Entry;
#[cfg(feature = "contract")]
pub use crate::contract::example::Example;
pub use crate::contract::facts::Facts;
pub use crate::contract::joined::{
    description, description_bytes, description_len, has_placeholder,
};
pub use crate::contract::promises::{
    OuterFormat, RequiredHeader, breaks_format, breaks_kinds, lacks_header,
};
pub use crate::contract::retry::ToRetryAfter;
use crate::contract::runtime::RuntimeFacts;
pub use crate::contract::table::{Column, Table};
pub use crate::details::Details;
use crate::fault::Fault;
pub use crate::fault::defaults;
use crate::headers::Headers;
pub use crate::recorded::Plan;
pub use crate::response::serialize::serialize;
pub use crate::shape::asked::Asked;
use crate::text::Text;
pub use crate::text::Write as WriteText;
pub use crate::{
    __described as described, __respond as respond, __when_described as when_described,
};

/// The entries of a type, with the place of its derive.
pub const fn entries(entries: Entries, (line, column): (u32, u32)) -> Entries {
    entries.placed(line, column)
}

/// The entries of a nested type, under the outer type's `variant`, which
/// overrides these facts.
pub const fn nested(
    variant: &'static str,
    entries: &'static Entries,
    overrides: &'static Facts,
) -> Nested {
    Nested::new(variant, entries).overridden(overrides)
}

/// The plan that is at an entry's index in its type's table.
pub fn plan(plans: &'static [Plan], entry: &Entry) -> Option<&'static Plan> {
    plans.get(entry.index())
}

/// The status of the response, without making one.
pub fn status<F: Fault>(fault: &F) -> http::StatusCode {
    crate::response::status(fault)
}

/// A text that the occurrence writes itself.
pub fn written(writer: &dyn WriteText) -> Text<'_> {
    Text::written(writer)
}

/// The message of a fault that writes those that its own entries leave to the
/// occurrence.
pub fn message<F: Fault + WriteText>(fault: &F) -> Text<'_> {
    let is_written = fault.entry().runtime().contains(RuntimeFacts::MESSAGE);
    if is_written && fault.inner().is_none() {
        written(fault)
    } else {
        defaults::message(fault)
    }
}

pub fn header(headers: &mut Headers<'_>, name: &'static str, value: &'static str) {
    headers.append(
        HeaderName::from_static(name),
        HeaderValue::from_static(value),
    );
}

pub fn header_display(headers: &mut Headers<'_>, name: &'static str, value: &dyn fmt::Display) {
    headers.append_display(HeaderName::from_static(name), value);
}

pub fn remove_header(headers: &mut Headers<'_>, name: &'static str) {
    headers.remove(&HeaderName::from_static(name));
}

pub fn omit_header(headers: &mut Headers<'_>, name: &'static str) {
    headers.omit(HeaderName::from_static(name));
}

/// Adds the details of the inner fault, as far as there is none of the name.
pub fn inner_details<F: Fault>(fault: &F, details: &mut Details<'_>) {
    details.unless_taken(|details| defaults::details(fault, details));
}
