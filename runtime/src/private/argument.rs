//! The value of a message's argument.

use core::fmt;

use crate::args::{ArgValue, Args};

/// A value that a message shows.
///
/// `(&&&Argument(value)).add_to(args, name)` takes the first of three ways that
/// the type has, by autoref: a number stays one, anything else is its `Display`,
/// and what has none is no argument.
pub struct Argument<'a, T: ?Sized>(pub &'a T);

/// The same for a value that a message shows by its `Debug`.
pub struct DebugArgument<'a, T: ?Sized>(pub &'a T);

/// A number, or a pointer to one.
pub trait Number {
    fn number(&self) -> Option<ArgValue>;
}

macro_rules! numbers {
    ($($ty:ty: |$number:ident| $value:expr;)*) => {$(
        impl Number for $ty {
            fn number(&self) -> Option<ArgValue> {
                let $number = *self;
                Some($value)
            }
        }
    )*};
}

numbers! {
    i8: |n| ArgValue::Integer(n.into());
    i16: |n| ArgValue::Integer(n.into());
    i32: |n| ArgValue::Integer(n.into());
    i64: |n| ArgValue::Integer(n.into());
    i128: |n| ArgValue::Integer(n);
    u8: |n| ArgValue::Integer(n.into());
    u16: |n| ArgValue::Integer(n.into());
    u32: |n| ArgValue::Integer(n.into());
    u64: |n| ArgValue::Integer(n.into());
    usize: |n| ArgValue::Integer(i128::try_from(n).unwrap_or(i128::MAX));
    isize: |n| ArgValue::Integer(i128::try_from(n).unwrap_or(i128::MAX));
    f32: |n| ArgValue::Float(n.into());
    f64: |n| ArgValue::Float(n);
}

/// One that does not fit is a text.
impl Number for u128 {
    fn number(&self) -> Option<ArgValue> {
        Some(match i128::try_from(*self) {
            Ok(number) => ArgValue::Integer(number),
            Err(_) => ArgValue::Text(self.to_string()),
        })
    }
}

impl<T: Number + ?Sized> Number for &T {
    fn number(&self) -> Option<ArgValue> {
        (**self).number()
    }
}

impl<T: Number + ?Sized> Number for Box<T> {
    fn number(&self) -> Option<ArgValue> {
        (**self).number()
    }
}

/// Only shown by its `Debug`; of `None` there is no value.
impl<T: Number> Number for Option<T> {
    fn number(&self) -> Option<ArgValue> {
        self.as_ref()?.number()
    }
}

pub trait ArgumentNumber {
    fn add_to(&self, args: &mut Args, name: &'static str);
}

pub trait ArgumentText {
    fn add_to(&self, args: &mut Args, name: &'static str);
}

pub trait ArgumentNothing {
    fn add_to(&self, args: &mut Args, name: &'static str);
}

/// By which trait a value is shown.
macro_rules! ways {
    ($Argument:ident, $shows:ident, $value:ident => $text:expr) => {
        impl<T: Number + ?Sized> ArgumentNumber for &&$Argument<'_, T> {
            fn add_to(&self, args: &mut Args, name: &'static str) {
                if let Some(value) = self.0.number() {
                    args.add(name, value);
                }
            }
        }

        impl<T: fmt::$shows + ?Sized> ArgumentText for &$Argument<'_, T> {
            fn add_to(&self, args: &mut Args, name: &'static str) {
                let $value = self.0;
                args.add_display(name, &$text);
            }
        }

        impl<T: ?Sized> ArgumentNothing for $Argument<'_, T> {
            fn add_to(&self, _: &mut Args, _: &'static str) {}
        }
    };
}

ways!(Argument, Display, value => format_args!("{value}"));
ways!(DebugArgument, Debug, value => format_args!("{value:?}"));
