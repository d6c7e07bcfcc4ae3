//! warp 0.4.

/// A handler answers with its error, as a reply:
///
/// ```text
/// async fn booking(id: u64) -> Result<impl Reply, Infallible> {
///     Ok(find(id).await.map_err(BookingError::from)) // a `Result` of two replies
/// }
/// ```
///
/// A filter that fails has to reject. Without a `recover` that finds the error
/// again, warp answers a rejection with 500 and **shows the client the error's
/// `Debug`**, sources and secrets included. So `warp::reject::custom(error)` goes
/// with this, around all routes:
///
/// ```text
/// routes.recover(|rejection: Rejection| async move {
///     match rejection.find::<BookingError>() {
///         Some(error) => Ok(fault::Reply::new(error)),
///         None => Err(rejection),
///     }
/// })
/// ```
#[cfg(feature = "warp")]
impl warp::Reply for crate::Reply {
    fn into_response(self) -> warp::reply::Response {
        crate::Reply::into_response(self)
    }
}

/// `Reply`, and `Reject` for what has no lifetime.
///
/// Their supertraits may not hold, as of an enum that is not `Send`. It then
/// has no impl, rather than an error: a feature that some other crate turns on
/// must not break it. An unmet bound without parameters is an error by itself,
/// but not under a `for<'a>`. A lifetime could be `'static` alone, which rustc
/// has a lint against (`redundant_lifetimes`); the user's own
/// `impl Reject for E<'static> {}` has room beside this.
#[cfg(feature = "warp")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_warp {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$(where $($bounds:tt)*)?]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::warp::Reply for $($ty)*
        where
            for<'__any> $($ty)*: ::core::marker::Send,
            $($($bounds)*)?
        {
            fn into_response(self) -> $crate::__private::warp::Response {
                $crate::__private::warp::Reply::into_response($crate::Reply::new(&self))
            }
        }

        $crate::__reject_warp! { [$($lifetime)*] [$($param)*] [$($ty)*] [$($($bounds)*)?] }
    };
}

/// `Reject`.
#[cfg(feature = "warp")]
#[doc(hidden)]
#[macro_export]
macro_rules! __reject_warp {
    ([] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($param)*> $crate::__private::warp::Reject for $($ty)*
        where
            for<'__any> $($ty)*:
                ::core::fmt::Debug + ::core::marker::Send + ::core::marker::Sync + 'static,
            $($bounds)*
        {
        }
    };
    ($($borrows:tt)*) => {};
}

/// Nothing: the feature `warp` is off.
#[cfg(not(feature = "warp"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_warp {
    ($($impl:tt)*) => {};
}
