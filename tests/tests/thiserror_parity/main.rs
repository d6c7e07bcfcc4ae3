//! Every situation of thiserror's own documentation and tests, twice: once
//! derived by `thiserror::Error`, once by `ApiError` with a status. Text,
//! source chain and `From` have to be the same.
//!
//! And the two derives on one type, with `#[api(external)]`.

// The modules of a test crate have no users outside.
#![allow(unreachable_pub)]

mod external;
mod of_the_enum;
mod public;
mod source;
mod text;

use std::error::Error;

/// The texts of an error and of all that is behind it.
fn chain(error: &dyn Error) -> Vec<String> {
    let mut texts = vec![error.to_string()];
    let mut source = error.source();
    while let Some(error) = source {
        texts.push(error.to_string());
        source = error.source();
    }
    texts
}

/// Declares the same types in `mod theirs`, where `Derived` is thiserror's
/// derive, and in `mod ours`, where it is ours and every variant has a status.
///
/// The derive is named where the types are, since thiserror does not find the
/// fields of a text that comes from elsewhere than the derive.
macro_rules! pair {
    ($($(#[$attr:meta])* enum $name:ident $([$($generics:tt)*])? {
        $($(#[$variant_attr:meta])* $variant:ident $({ $($named:tt)* })? $(( $($tuple:tt)* ))?,)*
    })*) => {
        mod theirs {
            #[allow(unused_imports)]
            use super::*;
            use thiserror::Error as Derived;
            $(
                $(#[$attr])*
                pub enum $name $(<$($generics)*>)? {
                    $($(#[$variant_attr])* $variant $({ $($named)* })? $(( $($tuple)* ))?,)*
                }
            )*
        }
        mod ours {
            #[allow(unused_imports)]
            use super::*;
            use fault::ApiError as Derived;
            $(
                $(#[$attr])*
                pub enum $name $(<$($generics)*>)? {
                    $($(#[$variant_attr])* #[status(500)] $variant $({ $($named)* })? $(( $($tuple)* ))?,)*
                }
            )*
        }
    };
}
pub(crate) use pair;

/// The two of a pair, made by one expression, say the same in the log, and
/// nothing of it to clients: a 500 has no public text of its own.
macro_rules! same {
    ($($error:expr => [$($text:expr),+ $(,)?]),* $(,)?) => {$({
        let theirs = { #[allow(unused_imports)] use theirs::*; $error };
        let ours = { #[allow(unused_imports)] use ours::*; $error };
        let expected = [$(String::from($text)),+];
        assert_eq!($crate::chain(&theirs), expected);
        assert_eq!($crate::chain(&ours), expected);
        assert_eq!(
            fault::Fault::message(&ours).to_string(),
            "Internal Server Error"
        );
    })*};
}
pub(crate) use same;
