//! What generated code calls. Not part of the public interface: it changes
//! with the derive, which has the same version.

use core::error::Error;
use core::fmt;
use core::ops::Deref;
use core::panic::UnwindSafe;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

pub use bytes::Bytes;
pub use http;
use http::header::{HeaderName, HeaderValue};
pub use serde_core as serde;

pub use crate::__respond as respond;
pub use crate::assert::{lacks, refuses_detail, refuses_fields};
pub use crate::body::Details;
pub use crate::body::serialize::serialize;
pub use crate::body::shape::Wants;
use crate::body::{Problem, WireFormat};
use crate::catalog::{Catalog, Entries, Entry};
pub use crate::catalog::{Live, Nested};
pub use crate::codes::{Clash, clashes, first_clash};
use crate::fault::Fault;
pub use crate::fault::defaults;
use crate::field::FieldErrors;
use crate::header::Headers;
pub use crate::plan::Plan;
pub use crate::said::Said;
use crate::text::Text;
pub use crate::text::Write as WriteText;

#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use crate::web::actix_web::{error_response, status_code};
    pub use actix_web::{HttpResponse, ResponseError, http::StatusCode};
}

#[cfg(feature = "axum")]
pub mod axum {
    pub use axum_core::response::{IntoResponse, Response};
}

#[cfg(feature = "poem")]
pub mod poem {
    pub use poem::{IntoResponse, Response, error::ResponseError};
}

#[cfg(feature = "rocket")]
pub mod rocket {
    pub use rocket::Request;
    pub use rocket::response::{Responder, Result};
}

#[cfg(feature = "salvo")]
pub mod salvo {
    pub use salvo_core::{Response, Scribe};
}

#[cfg(feature = "warp")]
pub mod warp {
    pub use warp::{Reply, reject::Reject, reply::Response};
}

/// The field of a `#[transparent]` variant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no fault, so `#[transparent]` cannot hand on to it",
    label = "does not derive `ApiError`",
    note = "`#[transparent]` takes status, body and catalog from its field: derive `ApiError` for the field's type",
    note = "for an error of another crate, write `#[status(…)]` on the variant and `#[from]` or `#[source]` on the field"
)]
pub trait Delegate {
    /// The entries of the field's type, as far as they are known.
    const ENTRIES: &'static Entries;

    /// The field's fault.
    fn delegate(&self) -> &dyn Fault;
}

#[diagnostic::do_not_recommend]
impl<F: Fault + Catalog> Delegate for F {
    const ENTRIES: &'static Entries = F::CATALOG;

    fn delegate(&self) -> &dyn Fault {
        self
    }
}

/// What is known of a fault whose type is erased.
static ERASED: Entries = Entries::new("fault", "dyn Fault", WireFormat::of::<Problem>(), &[], &[]);

macro_rules! erased {
    ($($ty:ty),*) => {$(
        impl Delegate for $ty {
            const ENTRIES: &'static Entries = &ERASED;

            fn delegate(&self) -> &dyn Fault {
                &**self
            }
        }
    )*};
}

erased!(
    Box<dyn Fault>,
    Box<dyn Fault + Send>,
    Box<dyn Fault + Send + Sync>,
    Arc<dyn Fault>,
    Arc<dyn Fault + Send + Sync>
);

/// A source, to be had as an error.
///
/// `(&&&Source(value)).as_dyn_error()` takes the first of three ways that the
/// type has, by autoref: an error is itself, a pointer (`Box<dyn Error>`,
/// `anyhow::Error`) is what it points to, and what is neither does not compile.
#[derive(Debug)]
pub struct Source<'a, T: ?Sized>(pub &'a T);

pub trait SourceItself<'a, 'e> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e);
}

impl<'a, 'e, T: Error + 'e> SourceItself<'a, 'e> for &&Source<'a, T> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e) {
        self.0
    }
}

pub trait SourceInside<'a, 'e> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e);
}

impl<'a, 'e, T: Deref<Target: Pointee<'e>> + ?Sized> SourceInside<'a, 'e> for &Source<'a, T> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e) {
        self.0.deref().as_dyn_error()
    }
}

/// What a pointer to an error points to.
pub trait Pointee<'e> {
    fn as_dyn_error(&self) -> &(dyn Error + 'e);
}

impl<'e, E: Error + 'e> Pointee<'e> for E {
    fn as_dyn_error(&self) -> &(dyn Error + 'e) {
        self
    }
}

macro_rules! pointee {
    ($($ty:ty),*) => {$(
        impl<'e> Pointee<'e> for $ty {
            fn as_dyn_error(&self) -> &(dyn Error + 'e) {
                self
            }
        }
    )*};
}

pointee!(
    dyn Error + 'e,
    dyn Error + Send + 'e,
    dyn Error + Send + Sync + 'e,
    dyn Error + Send + Sync + UnwindSafe + 'e
);

pub trait SourceNowhere<'a, T: ?Sized> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'static)
    where
        T: IsError;
}

impl<'a, T: ?Sized> SourceNowhere<'a, T> for Source<'a, T> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'static)
    where
        T: IsError,
    {
        self.0.as_dyn_error()
    }
}

/// The type of a `#[source]` field; asked for only where there is none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error, so it cannot be the source of one",
    label = "does not implement `std::error::Error`",
    note = "the source is an error, or a box of one; any other value is shown by its name in `#[error(\"…\")]`"
)]
pub trait IsError {
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

/// The type of a `#[status]` field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no status",
    label = "a `#[status]` field is an `http::StatusCode`",
    note = "from a number: `http::StatusCode::from_u16(number)`"
)]
pub trait ToStatus {
    fn to_status(&self) -> http::StatusCode;
}

impl ToStatus for http::StatusCode {
    fn to_status(&self) -> http::StatusCode {
        crate::status::error_status(*self)
    }
}

/// The type of a `#[fields]` field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no field errors",
    label = "a `#[fields]` field is a `fault::FieldErrors`"
)]
pub trait ToFields {
    fn to_fields(&self) -> Option<&FieldErrors>;
}

impl ToFields for FieldErrors {
    fn to_fields(&self) -> Option<&FieldErrors> {
        Some(self)
    }
}

impl<T: ToFields> ToFields for Option<T> {
    fn to_fields(&self) -> Option<&FieldErrors> {
        self.as_ref()?.to_fields()
    }
}

macro_rules! fields_behind {
    ($($pointer:ty),*) => {$(
        impl<T: ToFields + ?Sized> ToFields for $pointer {
            fn to_fields(&self) -> Option<&FieldErrors> {
                (**self).to_fields()
            }
        }
    )*};
}

fields_behind!(&T, Box<T>, Rc<T>, Arc<T>);

pub use crate::retry::ToRetryAfter;

/// The status of the response, without making one.
pub fn status<F: Fault>(fault: &F) -> http::StatusCode {
    crate::status::error_status(fault.status())
}

/// The type of a field whose text clients are shown.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text to show to clients",
    label = "does not implement `std::fmt::Display`",
    note = "`#[header]` and `#[param]` on a field send its `Display`: store a text, or a type that has one"
)]
pub trait ShownToClients {
    fn shown(&self) -> &dyn fmt::Display;
}

#[diagnostic::do_not_recommend]
impl<T: fmt::Display> ShownToClients for T {
    fn shown(&self) -> &dyn fmt::Display {
        self
    }
}

/// The type of a `#[detail]` field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not serialize, so it cannot be a `#[detail]`",
    label = "does not implement `serde::Serialize`",
    note = "add `#[derive(serde::Serialize)]` to `{Self}`; for a type of another crate, see whether it has a feature `serde`"
)]
pub trait Detail {
    fn add_to(&self, details: &mut Details<'_>, name: &'static str);
}

#[diagnostic::do_not_recommend]
impl<T: serde::Serialize> Detail for T {
    fn add_to(&self, details: &mut Details<'_>, name: &'static str) {
        details.add(name, self);
    }
}

/// The entry of a variant, at this place of its type's table.
pub const fn entry(place: usize, name: &'static str, status: u16, said: Said) -> Entry {
    Entry::of(place, name, status, said)
}

/// The plan that is at an entry's place in its type's table.
pub fn plan(plans: &'static [Plan], entry: &Entry) -> Option<&'static Plan> {
    plans.get(entry.place())
}

/// A text that the occurrence writes itself.
pub fn written(writer: &dyn WriteText) -> Text<'_> {
    Text::written(writer)
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

/// The status and the phrase that a transparent variant says itself.
pub fn status_code(status: u16) -> http::StatusCode {
    http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR)
}

pub use crate::status::reason_or_class as reason;

pub fn remove_header(headers: &mut Headers<'_>, name: &'static str) {
    headers.remove(&HeaderName::from_static(name));
}

/// A message that is written piece by piece.
///
/// It keeps the first failure to itself, after which it writes nothing, so
/// that generated code has no result to look at behind every piece.
pub struct Pieces<'a> {
    out: &'a mut dyn fmt::Write,
    result: fmt::Result,
}

impl<'a> Pieces<'a> {
    pub fn new(out: &'a mut dyn fmt::Write) -> Self {
        Self {
            out,
            result: Ok(()),
        }
    }

    /// A piece that is the same every time, or a text of the occurrence.
    pub fn text(&mut self, text: &str) {
        if self.result.is_ok() {
            self.result = self.out.write_str(text);
        }
    }

    fn display(&mut self, value: &(impl fmt::Display + ?Sized)) {
        if self.result.is_ok() {
            self.result = write!(self.out, "{value}");
        }
    }

    /// The first failure, if there was one.
    pub fn end(&self) -> fmt::Result {
        self.result
    }
}

/// A value inside a message, by its plain placeholder (`{id}`).
///
/// `(&&&Shown(value)).show(pieces)` takes the first of three ways that the type
/// has, by autoref: texts are written as they are, whatever else is `Display`
/// goes through `fmt`. The last way has no condition, since the compiler says
/// what is missing elsewhere, where the placeholder is.
#[derive(Debug)]
pub struct Shown<'a, T: ?Sized>(pub &'a T);

pub trait ShowText {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl<T: Plain + ?Sized> ShowText for &&Shown<'_, T> {
    fn show(&self, pieces: &mut Pieces<'_>) {
        self.0.show(pieces);
    }
}

pub trait ShowDisplay {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl<T: fmt::Display + ?Sized> ShowDisplay for &Shown<'_, T> {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.display(self.0);
    }
}

pub trait ShowNothing {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl<T: ?Sized> ShowNothing for Shown<'_, T> {
    fn show(&self, _: &mut Pieces<'_>) {}
}

/// What is written without `fmt`.
pub trait Plain {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl Plain for str {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.text(self);
    }
}

impl Plain for String {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.text(self);
    }
}

macro_rules! plain_pointers {
    ($($ty:ty),*) => {$(
        impl<T: Plain + ?Sized> Plain for $ty {
            fn show(&self, pieces: &mut Pieces<'_>) {
                (**self).show(pieces);
            }
        }
    )*};
}

plain_pointers!(&T, Box<T>, Rc<T>, Arc<T>);

impl Plain for Cow<'_, str> {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.text(self);
    }
}

macro_rules! plain_integers {
    ($($ty:ty)*) => {$(
        impl Plain for $ty {
            fn show(&self, pieces: &mut Pieces<'_>) {
                pieces.text(itoa::Buffer::new().format(*self));
            }
        }
    )*};
}

plain_integers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);
