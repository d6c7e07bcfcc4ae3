//! The types that stand for an error type in the traits of other crates.

use core::fmt;
use core::marker::PhantomData;

/// The responses of the error type `E`, where a crate that draws a document asks
/// for a type: `utoipa::IntoResponses`, `aide::OperationOutput`.
///
/// An enum that says `#[api(describe(utoipa))]` is such a type itself. This one
/// is for others: a type of another crate, a subset.
///
#[cfg_attr(feature = "utoipa", doc = "```")]
#[cfg_attr(not(feature = "utoipa"), doc = "```ignore")]
/// use fault::ApiError;
/// use fault_contract::openapi::Responses;
///
/// #[derive(Debug, ApiError)]
/// enum SeatError {
///     /// Somebody else has the seat.
///     #[status(409)]
///     #[code("taken")]
///     #[message("the seat is taken")]
///     Taken,
/// }
///
/// #[utoipa::path(get, path = "/seat", responses((status = 200), Responses<SeatError>))]
/// fn seat() {}
/// ```
pub struct Responses<E>(PhantomData<fn() -> E>);

/// A modifier of utoipa's documents (`utoipa::Modify`) that moves the schemas of
/// the error type `E` from the responses to `components.schemas`.
///
/// utoipa has no place for the schemas of an `IntoResponses`, so they stand in
/// every response. This moves those that are used, puts references in their
/// places, and gives unions their discriminators. Without it the document is
/// longer, and as valid.
///
/// It changes the operations that are there: with `utoipa-axum`, call `modify`
/// on the document that `split_for_parts` returns.
///
#[cfg_attr(feature = "utoipa", doc = "```")]
#[cfg_attr(not(feature = "utoipa"), doc = "```ignore")]
/// use fault::ApiError;
/// use fault_contract::openapi::{Hoist, Responses};
/// use utoipa::OpenApi;
///
/// #[derive(Debug, ApiError)]
/// enum SeatError {
///     /// Somebody else has the seat.
///     #[status(409)]
///     #[code("taken")]
///     #[message("the seat is taken")]
///     Taken,
/// }
///
/// #[utoipa::path(get, path = "/seat", responses((status = 200), Responses<SeatError>))]
/// fn seat() {}
///
/// const SEAT_ERRORS: Hoist<SeatError> = Hoist::new(); // `modifiers` takes names alone
///
/// #[derive(OpenApi)]
/// #[openapi(paths(seat), modifiers(&SEAT_ERRORS))]
/// struct Api;
///
/// let schemas = Api::openapi().components.unwrap().schemas;
/// assert!(schemas.contains_key("SeatErrorTaken"));
/// ```
pub struct Hoist<E>(PhantomData<fn() -> E>);

impl<E> Hoist<E> {
    /// A modifier for the errors of `E`.
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<E> Default for Hoist<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> fmt::Debug for Hoist<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hoist")
    }
}

impl<E> fmt::Debug for Responses<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Responses")
    }
}
