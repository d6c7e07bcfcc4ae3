//! The source of an error.

use core::error::Error;
use core::ops::Deref;
use core::panic::UnwindSafe;

/// A source, to be had as an error.
///
/// `(&&&Source(value)).as_dyn_error()` takes the first of three ways that the
/// type has, by autoref: an error is itself, a pointer (`Box<dyn Error>`,
/// `anyhow::Error`) is what it points to, and what is neither does not compile.
#[derive(Debug)]
pub struct Source<'a, T: ?Sized>(pub &'a T);

pub trait SourceItself<'a, 'e> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e);
}

impl<'a, 'e, T: Error + 'e> SourceItself<'a, 'e> for &&Source<'a, T> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e) {
        self.0
    }
}

pub trait SourceInside<'a, 'e> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e);
}

impl<'a, 'e, T: Deref<Target: Pointee<'e>> + ?Sized> SourceInside<'a, 'e> for &Source<'a, T> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'e) {
        self.0.deref().as_dyn_error()
    }
}

/// What a pointer to an error points to.
pub trait Pointee<'e> {
    fn as_dyn_error(&self) -> &(dyn Error + 'e);
}

impl<'e, E: Error + 'e> Pointee<'e> for E {
    fn as_dyn_error(&self) -> &(dyn Error + 'e) {
        self
    }
}

macro_rules! pointee {
    ($($ty:ty),*) => {$(
        impl<'e> Pointee<'e> for $ty {
            fn as_dyn_error(&self) -> &(dyn Error + 'e) {
                self
            }
        }
    )*};
}

pointee!(
    dyn Error + 'e,
    dyn Error + Send + 'e,
    dyn Error + Send + Sync + 'e,
    dyn Error + Send + Sync + UnwindSafe + 'e
);

pub trait SourceNowhere<'a, T: ?Sized> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'static)
    where
        T: IsError;
}

impl<'a, T: ?Sized> SourceNowhere<'a, T> for Source<'a, T> {
    fn as_dyn_error(&self) -> &'a (dyn Error + 'static)
    where
        T: IsError,
    {
        self.0.as_dyn_error()
    }
}

/// The type of a `#[source]` field; asked for only where there is none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error, so it cannot be the source of one",
    label = "does not implement `std::error::Error`",
    note = "the source is an error, or a box of one; any other value is shown by its name in `#[error(\"…\")]`",
    note = "a source that may be absent is written `Option<…>`, since the derive does not see through another name"
)]
pub trait IsError {
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}
