//! `http::Response<bytes::Bytes>`, for hyper, tower and whatever uses `http`.

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
                $crate::Reply::into_response($crate::Reply::new(&__error))
            }
        }
    };
}
