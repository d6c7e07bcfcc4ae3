//! What the types of fields have to be, by the attribute on the field.

use core::fmt;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use serde_core::Serialize;

use crate::contract::status::is_error;
use crate::details::Details;
use crate::field::FieldErrors;

/// The type of a `#[status]` field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a status",
    label = "a `#[status]` field is an `http::StatusCode`",
    note = "from a number: `http::StatusCode::from_u16(number)`"
)]
pub trait ToStatus {
    fn to_status(&self) -> http::StatusCode;
}

impl ToStatus for http::StatusCode {
    /// A status that is not an error's is sent as 500.
    fn to_status(&self) -> http::StatusCode {
        if is_error(self.as_u16()) {
            *self
        } else {
            http::StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The type of a `#[fields]` field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold field errors",
    label = "a `#[fields]` field is a `fault::FieldErrors`"
)]
pub trait ToFields {
    fn to_fields(&self) -> Option<Cow<'_, FieldErrors>>;
}

impl ToFields for FieldErrors {
    fn to_fields(&self) -> Option<Cow<'_, FieldErrors>> {
        Some(Cow::Borrowed(self))
    }
}

impl<T: ToFields> ToFields for Option<T> {
    fn to_fields(&self) -> Option<Cow<'_, FieldErrors>> {
        self.as_ref()?.to_fields()
    }
}

macro_rules! fields_behind {
    ($($pointer:ty),*) => {$(
        impl<T: ToFields + ?Sized> ToFields for $pointer {
            fn to_fields(&self) -> Option<Cow<'_, FieldErrors>> {
                (**self).to_fields()
            }
        }
    )*};
}

fields_behind!(&T, Box<T>, Rc<T>, Arc<T>);

/// The type of a field whose text clients are shown.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text to show to clients",
    label = "does not implement `std::fmt::Display`",
    note = "`#[param]` on a field sends its `Display`: store a text, or a type that has one"
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
impl<T: Serialize> Detail for T {
    fn add_to(&self, details: &mut Details<'_>, name: &'static str) {
        details.add(name, self);
    }
}
