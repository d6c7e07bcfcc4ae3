//! Trailing arguments of texts: fields at every place of an expression.

#![allow(non_upper_case_globals, reason = "constants called like fields")]
#![allow(clippy::never_loop, reason = "the forms that are tried")]

use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
#[api(no_serialize)]
enum Forms {
    /// The argument's name is no field, though one may be called the same.
    #[status(400)]
    #[message("{1} {_1}", _1 = "n")]
    Named(#[detail("first")] u8, u8),
    #[status(400)]
    #[message("{}", { let mut n = 0; while .0 > &n { n += 1; } n })]
    While(u8),
    #[status(400)]
    #[message("{}", loop { break .0 })]
    Break(u8),
    #[status(400)]
    #[message("{}", 'a: loop { break 'a .0 })]
    Label(u8),
    #[status(400)]
    #[message("{}", if let Some(n) = .0 { *n } else { 0 })]
    IfLet(Option<u8>),
    #[status(400)]
    #[message("{}", { let f = || return .0; f() })]
    Return(u8),
    #[status(400)]
    #[message("{}", u16::from(*.0) + u16::from(*.1))]
    Operators(u8, u8),
}

#[test]
fn a_field_may_stand_wherever_a_value_may() {
    for (error, text) in [
        (Forms::Named(1, 2), "2 n"),
        (Forms::While(3), "3"),
        (Forms::Break(4), "4"),
        (Forms::Label(5), "5"),
        (Forms::IfLet(Some(6)), "6"),
        (Forms::Return(7), "7"),
        (Forms::Operators(250, 8), "258"),
    ] {
        assert_eq!(error.message().to_string(), text);
        assert_eq!(error.to_string(), text);
    }
}

pub const id: &str = "the constant";
pub static name: &str = "the static";
pub struct Unit;

#[derive(Debug, ApiError)]
enum AmongConstants {
    #[status(400)]
    #[message("{} {id}", id)]
    Constant { id: u8 },
    #[status(400)]
    #[message("{} {}", name, format!("{name}"))]
    Static { name: u8 },
    #[status(400)]
    #[message("{MAX} {id}")]
    Unresolved { id: u8 },
}

const MAX: u8 = 9;

#[test]
fn a_field_is_meant_where_a_constant_has_its_name() {
    let _ = (id, name, Unit);
    for (error, text) in [
        (AmongConstants::Constant { id: 1 }, "1 1"),
        (AmongConstants::Static { name: 2 }, "2 2"),
        (AmongConstants::Unresolved { id: 3 }, "9 3"),
    ] {
        assert_eq!(error.message().to_string(), text);
    }
}
