//! `http::Response<bytes::Bytes>`, for hyper, tower and whatever uses `http`.

use bytes::Bytes;
use http::Response;

use crate::contract::catalog::Catalog;
use crate::fault::Fault;
use crate::response::reply;
use crate::shape::format::WireFormat;

/// The response to `fault` in the format of its type.
pub fn response<E: Fault + Catalog>(fault: &E) -> Response<Bytes> {
    // Compiled once, not in every crate that has an error.
    fn response(fault: &dyn Fault, format: WireFormat) -> Response<Bytes> {
        reply::response::<Bytes>(fault, format)
    }
    response(fault, E::CATALOG.format())
}

/// `From<E> for http::Response<Bytes>`.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_http {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> ::core::convert::From<$($ty)*>
            for $crate::__private::http::Response<$crate::__private::Bytes>
        $($bounds)*
        {
            fn from(__error: $($ty)*) -> Self {
                $crate::__private::http_response(&__error)
            }
        }
    };
}
