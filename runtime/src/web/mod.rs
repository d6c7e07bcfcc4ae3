//! From [`Reply`](crate::Reply) to a framework's own response: one file each.
//!
//! A file has the impl for `Reply` and its part of the macro `respond!`, with
//! which the derive ends. That part is written twice: with the impl under the
//! framework's feature, and empty without it, so that the derive need not know
//! which features are on.

pub(crate) mod actix_web;
mod axum;
mod http;
mod poem;
mod rocket;
mod salvo;
mod warp;

/// The end of every expansion: the responses of all frameworks or of one.
///
/// The impl's parts come in one group, each in brackets: lifetimes, type and
/// const parameters, the type, the where-clause. A framework whose own trait
/// has a lifetime puts that first.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    (all $impl:tt) => {
        $crate::__respond_http! $impl;
        $crate::__respond_actix_web! $impl;
        $crate::__respond_axum! $impl;
        $crate::__respond_poem! $impl;
        $crate::__respond_rocket! $impl;
        $crate::__respond_salvo! $impl;
        $crate::__respond_warp! $impl;
    };
    (http $impl:tt) => { $crate::__respond_http! $impl; };
    (actix_web $impl:tt) => { $crate::__respond_actix_web! $impl; };
    (axum $impl:tt) => { $crate::__respond_axum! $impl; };
    (poem $impl:tt) => { $crate::__respond_poem! $impl; };
    (rocket $impl:tt) => { $crate::__respond_rocket! $impl; };
    (salvo $impl:tt) => { $crate::__respond_salvo! $impl; };
    (warp $impl:tt) => { $crate::__respond_warp! $impl; };
    ($unknown:ident $impl:tt) => {
        ::core::compile_error! {
            ::core::concat!(
                "`", ::core::stringify!($unknown), "` is no framework that fault answers in; ",
                "write some of `http`, `actix_web`, `axum`, `poem`, `rocket`, `salvo`, `warp`, ",
                "or nothing for none: `respond()`",
            )
        }
    };
}
