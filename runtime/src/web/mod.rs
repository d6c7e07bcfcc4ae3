//! From [`Reply`](crate::Reply) to a framework's response type: one file each.
//!
//! A file has the impl for `Reply` and its part of the macro `respond!`, with
//! which the derive ends. That part is written twice: with the impl under the
//! framework's feature, and empty without it, so that the derive need not know
//! which features are on.
//!
//! The same errors go through a server of each in `tests/frameworks`. Status
//! line, headers and bytes are equal, with the exceptions below. Crates are
//! those of `cargo tree -p fault --no-default-features --features derive,X -e
//! normal,build`, of which 15 are there without X; Rust is what the newest
//! versions that run on it ask for, their own dependencies included.
//!
//! | feature | version | Rust | crates | cannot |
//! |---|---|---|---|---|
//! | (none): `http::Response<B>` | http 1 | 1.85 | 15 | |
//! | `reason-phrase` | hyper 1 | 1.85 | 23 | HTTP/2 has no phrases |
//! | `axum` | axum-core 0.5 | 1.85 | 24 | ¹ |
//! | `actix-web` | actix-web 4 | 1.85; 4.13 1.88, 4.18 1.89 | 104 | |
//! | `poem` | poem 3 | 1.85 | 89 | ¹ ²; send the phrase of an error that went through `?` |
//! | `rocket` | rocket 0.5 | 1.85; 0.5.2 1.89 | 117 | send phrases; send header values that are not UTF-8 |
//! | `salvo` | salvo_core 1 | 1.95 | 107 | ¹ ²; send `Content-Length` to HEAD |
//! | `warp` | warp 0.4 | 1.85 | 54 | ¹ ²; keep a rejection's `Debug` from clients without `recover` |
//!
//! ¹ Send phrases without the feature `reason-phrase`. Where a phrase cannot be
//! sent, hyper writes the `http` crate's (`422 Unprocessable Entity`), or
//! `<none>` for a code that it does not know (`420 <none>`).
//!
//! ² Take an error that is not `Send` (poem: `Send + Sync + 'static`, which
//! warp asks of rejections). The derive compiles all the same.

pub(crate) mod actix_web;
pub(crate) mod axum;
pub(crate) mod http;
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
                "`", ::core::stringify!($unknown), "` is not a framework that fault supports; ",
                "write some of `http`, `actix_web`, `axum`, `poem`, `rocket`, `salvo`, `warp`, ",
                "or nothing for none: `respond()`",
            )
        }
    };
}
