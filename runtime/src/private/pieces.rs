//! Messages, piece by piece.

use core::fmt;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

/// A message that is written piece by piece.
///
/// It keeps the first failure to itself, after which it writes nothing, so
/// that generated code has no result to look at behind every piece.
pub struct Pieces<'a> {
    out: &'a mut dyn fmt::Write,
    result: fmt::Result,
}

impl<'a> Pieces<'a> {
    pub fn new(out: &'a mut dyn fmt::Write) -> Self {
        Self {
            out,
            result: Ok(()),
        }
    }

    /// A piece that is the same every time, or a text of the occurrence.
    pub fn text(&mut self, text: &str) {
        if self.result.is_ok() {
            self.result = self.out.write_str(text);
        }
    }

    /// A text that is written as a whole.
    pub fn format(&mut self, text: fmt::Arguments<'_>) {
        if self.result.is_ok() {
            self.result = self.out.write_fmt(text);
        }
    }

    fn display(&mut self, value: &(impl fmt::Display + ?Sized)) {
        if self.result.is_ok() {
            self.result = write!(self.out, "{value}");
        }
    }

    /// The first failure, if there was one.
    pub fn end(&self) -> fmt::Result {
        self.result
    }
}

/// A value inside a message, by its plain placeholder (`{id}`).
///
/// `(&&&Shown(value)).show(pieces)` takes the first of three ways that the type
/// has, by autoref: texts are written as they are, whatever else is `Display`
/// goes through `fmt`. The last way has no condition: the compiler reports a
/// missing trait elsewhere, at the placeholder.
#[derive(Debug)]
pub struct Shown<'a, T: ?Sized>(pub &'a T);

/// What the function takes that writes the values of one type: a name for a
/// reference, whose type is nobody's to lint.
pub type ShownRef<'a, T> = &'a T;

pub trait ShowText {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl<T: Plain + ?Sized> ShowText for &&Shown<'_, T> {
    fn show(&self, pieces: &mut Pieces<'_>) {
        self.0.show(pieces);
    }
}

pub trait ShowDisplay {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl<T: fmt::Display + ?Sized> ShowDisplay for &Shown<'_, T> {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.display(self.0);
    }
}

pub trait ShowNothing {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl<T: ?Sized> ShowNothing for Shown<'_, T> {
    fn show(&self, _: &mut Pieces<'_>) {}
}

/// What is written without `fmt`.
pub trait Plain {
    fn show(&self, pieces: &mut Pieces<'_>);
}

impl Plain for str {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.text(self);
    }
}

impl Plain for String {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.text(self);
    }
}

macro_rules! plain_pointers {
    ($($ty:ty),*) => {$(
        impl<T: Plain + ?Sized> Plain for $ty {
            fn show(&self, pieces: &mut Pieces<'_>) {
                (**self).show(pieces);
            }
        }
    )*};
}

plain_pointers!(&T, Box<T>, Rc<T>, Arc<T>);

impl Plain for Cow<'_, str> {
    fn show(&self, pieces: &mut Pieces<'_>) {
        pieces.text(self);
    }
}

macro_rules! plain_integers {
    ($($ty:ty)*) => {$(
        impl Plain for $ty {
            fn show(&self, pieces: &mut Pieces<'_>) {
                pieces.text(itoa::Buffer::new().format(*self));
            }
        }
    )*};
}

plain_integers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);
