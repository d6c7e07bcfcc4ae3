//! Whether the type of a field that clients are shown is an error.

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

/// A type that is asked about.
///
/// `(&&&&&&probe).found()` takes the first of six ways that the type has, by
/// autoref. What it returns says whether the type is an error, or comes down to
/// some: it points to one (`Box<dyn Error>`, `anyhow::Error`), also through
/// another pointer (`Arc<anyhow::Error>`), or it is an `Option` or a list of
/// them.
#[derive(Debug)]
pub struct Probe<T: ?Sized>(PhantomData<T>);

/// The answer: clients would read the text of an error.
#[derive(Debug)]
pub struct IsAnError;

/// The answer: as far as the type tells, they would not.
#[derive(Debug)]
pub struct IsNotAnError;

pub trait ErrorItself {
    fn found(&self) -> IsAnError;
}

impl<T: Error + ?Sized> ErrorItself for &&&&&Probe<T> {
    fn found(&self) -> IsAnError {
        IsAnError
    }
}

pub trait ErrorBehind {
    fn found(&self) -> IsAnError;
}

impl<T: Deref<Target: Error> + ?Sized> ErrorBehind for &&&&Probe<T> {
    fn found(&self) -> IsAnError {
        IsAnError
    }
}

pub trait ErrorFarBehind {
    fn found(&self) -> IsAnError;
}

impl<T: Deref<Target: Deref<Target: Error>> + ?Sized> ErrorFarBehind for &&&Probe<T> {
    fn found(&self) -> IsAnError {
        IsAnError
    }
}

pub trait ErrorsIn {
    fn found(&self) -> IsAnError;
}

impl<T: IntoIterator<Item: Error>> ErrorsIn for &&Probe<T> {
    fn found(&self) -> IsAnError {
        IsAnError
    }
}

pub trait ErrorsBehindIn {
    fn found(&self) -> IsAnError;
}

impl<T: IntoIterator<Item: Deref<Target: Error>>> ErrorsBehindIn for &Probe<T> {
    fn found(&self) -> IsAnError {
        IsAnError
    }
}

pub trait ErrorNowhere {
    fn found(&self) -> IsNotAnError;
}

impl<T: ?Sized> ErrorNowhere for Probe<T> {
    fn found(&self) -> IsNotAnError {
        IsNotAnError
    }
}

/// An answer, as a constant.
pub trait Answer {
    const IS_ERROR: bool;
}

impl Answer for IsAnError {
    const IS_ERROR: bool = true;
}

impl Answer for IsNotAnError {
    const IS_ERROR: bool = false;
}

/// The answer of a question that is never run.
pub const fn is_error<T: ?Sized, A: Answer>(_: fn(&Probe<T>) -> A) -> bool {
    A::IS_ERROR
}

/// The answer that a field of a generic type has to give, of which no constant
/// can be made.
#[diagnostic::on_unimplemented(
    message = "clients would read this field, which holds an error: its type is `{T}`",
    label = "shows an error to clients",
    note = "write something else here, or add `#[expose]` to the field if clients may read it"
)]
pub trait MayBeShown<T: ?Sized> {}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> MayBeShown<T> for IsNotAnError {}

/// A question that is never run.
#[derive(Debug)]
pub struct Question<T: ?Sized, A>(pub fn(&Probe<T>) -> A);

impl<T: ?Sized, A> Question<T, A> {
    pub fn may_be_shown(&self)
    where
        A: MayBeShown<T>,
    {
    }
}

/// What is asked of the fields of a generic type, whose parameters are those of
/// the impl. It is never called.
pub trait ShowsNoError {
    fn shows_no_error();
}
