//! Which variant an error is, without its fields.

use core::fmt::Debug;
use core::hash::Hash;
use std::sync::Arc;

use super::catalog::Catalog;
use super::code::Code;
use super::entry::Entry;

/// An error type with a fieldless enum of its variants:
/// `#[api(discriminants = BookingErrorCode)]`.
///
/// Clients match on it after
/// [decoding](https://docs.rs/fault/latest/fault/client/index.html) a response;
/// tests and metrics take it from an error.
///
/// ```
/// use fault::{ApiError, Discriminant as _, Discriminants as _};
///
/// #[derive(Debug, ApiError)]
/// #[api(codes = snake_case, discriminants = BookingErrorCode)]
/// enum BookingError {
///     #[status(404)]
///     NoSuchBooking(u64),
///     #[transparent]
///     Auth(#[from] AuthError),
/// }
///
/// #[derive(Debug, ApiError)]
/// #[api(codes = snake_case, discriminants = AuthErrorCode)]
/// enum AuthError {
///     #[status(403)]
///     Forbidden,
/// }
///
/// let code = BookingError::NoSuchBooking(7).discriminant();
/// assert_eq!(code, BookingErrorCode::NoSuchBooking);
/// assert_eq!(code.name(), "NoSuchBooking");
///
/// let code = BookingError::from(AuthError::Forbidden).discriminant();
/// assert_eq!(code, BookingErrorCode::Auth(AuthErrorCode::Forbidden));
/// assert_eq!(code.code().unwrap(), "forbidden");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no discriminants that could be nested",
    label = "has no `#[api(discriminants = …)]`",
    note = "give it discriminants of its own: `#[api(discriminants = …)]` on `{Self}`",
    note = "or have one discriminant for all its errors: `#[api(discriminants(…, flat(ThisVariant)))]`"
)]
pub trait Discriminants: Catalog {
    /// The enum of the variants.
    type Discriminant: Discriminant;

    /// Which variant this error is.
    fn discriminant(&self) -> Self::Discriminant;

    /// The discriminant of an entry in [`CATALOG`](Catalog::CATALOG): of the own
    /// entry at the index `own`, in the nested type that the indices `way` lead
    /// to, each an index in [`nested`](crate::Entries::nested). `None` if there is
    /// no such entry.
    fn discriminant_at(way: &[usize], own: usize) -> Option<Self::Discriminant>;
}

/// A variant of an error type, without its fields; see [`Discriminants`].
pub trait Discriminant: Copy + Debug + Eq + Hash + Send + Sync + 'static {
    /// The variant's name; of a variant with discriminants of its own, the name
    /// of the inner one.
    fn name(self) -> &'static str;

    /// The variant's entry, as the outermost type sends it. `None` for a variant
    /// that stands for all errors of the type that it nests.
    fn entry(self) -> Option<Entry>;

    /// The code, unless there is none or it is only known at run time.
    fn code(self) -> Option<Code<'static>> {
        self.entry()?.code()
    }
}

macro_rules! pointers {
    ($($pointer:ty),*) => {$(
        impl<D: Discriminants + ?Sized> Discriminants for $pointer {
            type Discriminant = D::Discriminant;

            fn discriminant(&self) -> D::Discriminant {
                D::discriminant(self)
            }

            fn discriminant_at(way: &[usize], own: usize) -> Option<D::Discriminant> {
                D::discriminant_at(way, own)
            }
        }
    )*};
}

pointers!(Box<D>, Arc<D>);
