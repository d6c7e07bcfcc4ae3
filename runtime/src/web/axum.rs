//! axum 0.8, through axum-core 0.5.

#[cfg(feature = "axum")]
use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};

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
                $crate::__private::axum::IntoResponse::into_response($crate::Reply::new(&self))
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
