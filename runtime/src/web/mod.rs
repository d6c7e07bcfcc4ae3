//! From [`Reply`](crate::Reply) to a framework's own response: one file each.
//!
//! A file has the impl for `Reply` and its part of the macro `respond!`, with
//! which the derive ends. That part is written twice: with the impl under the
//! framework's feature, and empty without it, so that the derive need not know
//! which features are on.

mod axum;
mod http;

/// The end of every expansion: the responses, of all frameworks or of some.
///
/// The impl's parts come in one group, each in brackets: lifetimes, type and
/// const parameters, the type, the where-clause. A framework whose own trait
/// has a lifetime puts that first.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    (all $impl:tt) => {
        $crate::__respond! { [http axum] $impl }
    };
    ([$($framework:ident)*] $impl:tt) => {
        $($crate::__respond_in! { $framework $impl })*
    };
}

/// The names that `#[api(respond(…))]` takes; see the end of [`__respond_in`].
#[doc(hidden)]
#[allow(non_camel_case_types)]
#[derive(Debug, Clone, Copy)]
pub enum Framework {
    http,
    axum,
}

/// One framework's part.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_in {
    (http $impl:tt) => { $crate::__respond_http! $impl; };
    (axum $impl:tt) => { $crate::__respond_axum! $impl; };
    // Rustc's own error, on the name itself and with the closest one that there is.
    ($unknown:ident $impl:tt) => {
        const _: $crate::__private::Framework = $crate::__private::Framework::$unknown;
    };
}
