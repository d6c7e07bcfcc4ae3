//! The value of a `#[header("name")]` field.

use core::fmt;
use std::rc::Rc;
use std::sync::Arc;

use http::header::{HeaderName, HeaderValue};

use crate::headers::Headers;

/// A field, to be sent as a header.
///
/// `(&&&HeaderField(value)).add_to(headers, name)` takes the first of three ways
/// that the type has, by autoref: a `HeaderValue`, which has no `Display`, is
/// sent as it is, anything else as its `Display`, and what has neither does not
/// compile.
#[derive(Debug)]
pub struct HeaderField<'a, T: ?Sized>(pub &'a T);

pub trait HeaderAsItIs {
    fn add_to(&self, headers: &mut Headers<'_>, name: &'static str);
}

impl<T: AsHeaderValue + ?Sized> HeaderAsItIs for &&HeaderField<'_, T> {
    fn add_to(&self, headers: &mut Headers<'_>, name: &'static str) {
        let value = self.0.as_header_value().clone();
        headers.append(HeaderName::from_static(name), value);
    }
}

/// A header value, or a pointer to one.
pub trait AsHeaderValue {
    fn as_header_value(&self) -> &HeaderValue;
}

impl AsHeaderValue for HeaderValue {
    fn as_header_value(&self) -> &HeaderValue {
        self
    }
}

macro_rules! behind {
    ($($pointer:ty),*) => {$(
        impl<T: AsHeaderValue + ?Sized> AsHeaderValue for $pointer {
            fn as_header_value(&self) -> &HeaderValue {
                (**self).as_header_value()
            }
        }
    )*};
}

behind!(&T, Box<T>, Rc<T>, Arc<T>);

pub trait HeaderByDisplay {
    fn add_to(&self, headers: &mut Headers<'_>, name: &'static str);
}

impl<T: fmt::Display> HeaderByDisplay for &HeaderField<'_, T> {
    fn add_to(&self, headers: &mut Headers<'_>, name: &'static str) {
        headers.append_display(HeaderName::from_static(name), self.0);
    }
}

pub trait HeaderNowhere<T: ?Sized> {
    fn add_to(&self, headers: &mut Headers<'_>, name: &'static str)
    where
        T: HasHeaderValue;
}

impl<T: ?Sized> HeaderNowhere<T> for HeaderField<'_, T> {
    fn add_to(&self, _: &mut Headers<'_>, _: &'static str)
    where
        T: HasHeaderValue,
    {
    }
}

/// The type of a `#[header]` field; asked for only where there is no value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a header",
    label = "does not implement `std::fmt::Display`",
    note = "`#[header]` on a field sends its `Display`, or an `http::HeaderValue` as it is: store a text, or a type that has one"
)]
pub trait HasHeaderValue {}
