//! The errors of a type in the documents that other crates draw: one file each.
//!
//! A file has the impl for [`Responses`](crate::openapi::Responses) and its part of the macro `describe!`,
//! which the derive calls for `#[api(describe(…))]`. That part is written twice:
//! with the impl under the adapter's feature, and with what to do without it.

pub(crate) mod aide;
pub(crate) mod utoipa;

/// What `#[api(describe(…))]` becomes: a call for each name in it, with the
/// parts of the impl as the derive hands them to `respond!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __describe {
    (aide $impl:tt) => { $crate::__describe_aide! $impl; };
    (utoipa $impl:tt) => { $crate::__describe_utoipa! $impl; };
    (utoipa_5 $impl:tt) => { $crate::__describe_utoipa_5! $impl; };
    ($unknown:ident $impl:tt) => {
        ::core::compile_error! {
            ::core::concat!(
                "`", ::core::stringify!($unknown), "` does not draw documents of this error; ",
                "write some of `aide`, `utoipa`, `utoipa_5`",
            )
        }
    };
}
