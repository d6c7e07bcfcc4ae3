//! poem 3.

#[cfg(feature = "poem")]
use bytes::Bytes;
#[cfg(feature = "poem")]
use poem::{IntoResponse, Response};

/// An error that goes through `?` keeps its type, but loses its reason phrase:
/// `poem::Error` replaces the extensions of the response. Where the phrase
/// matters, the route answers with a reply:
/// `.catch_error(|error: BookingError| async move { Reply::new(&error) })`.
#[cfg(feature = "poem")]
impl IntoResponse for crate::Reply {
    fn into_response(self) -> Response {
        let (head, body) = crate::Reply::into_response::<Bytes>(self).into_parts();
        let mut response = Response::builder().body(body);
        response.set_status(head.status);
        *response.headers_mut() = head.headers;
        *response.extensions_mut() = head.extensions;
        response
    }
}

/// `ResponseError`, through which `Result<T, E>` is a handler's result and
/// `?` makes a `poem::Error` that can be downcast again.
///
/// The trait's bounds on `as_response` are left out: they would not hold for
/// an enum that is not `Send`, which is an error where no parameter is in it.
#[cfg(feature = "poem")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_poem {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::poem::ResponseError for $($ty)*
        $($bounds)*
        {
            fn status(&self) -> $crate::__private::http::StatusCode {
                $crate::__private::status(self)
            }

            fn as_response(&self) -> $crate::__private::poem::Response {
                $crate::__private::poem::IntoResponse::into_response($crate::Reply::new(self))
            }
        }
    };
}

/// Nothing: the feature `poem` is off.
#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_poem {
    ($($impl:tt)*) => {};
}
