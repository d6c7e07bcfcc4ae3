//! axum 0.8, through axum-core 0.5.

#[cfg(feature = "axum")]
use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};

#[cfg(feature = "axum")]
use crate::contract::catalog::Catalog;
#[cfg(feature = "axum")]
use crate::fault::Fault;
#[cfg(feature = "axum")]
use crate::response::reply;
#[cfg(feature = "axum")]
use crate::shape::format::WireFormat;

/// The response to `fault` in the format of its type.
#[cfg(feature = "axum")]
pub fn response<E: Fault + Catalog>(fault: &E) -> Response {
    // Compiled once, not in every crate that has an error.
    fn response(fault: &dyn Fault, format: WireFormat) -> Response {
        reply::response::<Body>(fault, format)
    }
    response(fault, E::CATALOG.format())
}

#[cfg(feature = "axum")]
impl IntoResponse for crate::Reply {
    fn into_response(self) -> Response {
        crate::Reply::into_response::<Body>(self)
    }
}

/// `IntoResponse`.
#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_axum {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::axum::IntoResponse for $($ty)*
        $($bounds)*
        {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::response(&self)
            }
        }
    };
}

/// Nothing: the feature `axum` is off.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_axum {
    ($($impl:tt)*) => {};
}
