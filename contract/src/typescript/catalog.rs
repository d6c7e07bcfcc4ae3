//! The module of a type, from its catalog.

use fault::described::Schemas;
use fault::{Catalog, RuntimeFacts};
use serde_json::Value;

use super::module::Module;
use super::response::Response;
use crate::listed::Listed;
use crate::presence::Presence;
use crate::schema::Body;
use crate::walk::Walk;

/// The module of an error type: all of its errors, nested types included, as
/// clients of the type see them.
///
/// A type is named after the error type and its variant, and after the variants
/// that lead to it where that is another's name too: `BookingErrorAuthExpired`.
/// Its comment is the variant's doc comment. What a variant answers that delegates
/// to a `dyn Fault` is not in the catalog: the guard is false for it.
///
/// ```
/// use fault::ApiError;
/// use fault::body::Coded;
///
/// #[derive(Debug, ApiError)]
/// #[api(format = Coded, codes = snake_case)]
/// enum SeatError {
///     /// Someone else has the seat.
///     #[status(409)]
///     #[message("Seat {seat} is taken")]
///     Taken {
///         seat: u32,
///         #[detail]
///         free: Vec<u32>,
///     },
/// }
///
/// let text = fault_contract::typescript::of::<SeatError>().text();
/// assert!(text.contains("/** Someone else has the seat. */\nexport type SeatErrorTaken = {"));
/// assert!(text.contains("free: number[];"));
/// assert!(text.contains(
///     "export type SeatErrorResponse = { status: 409; body: SeatErrorTaken };"
/// ));
/// assert!(text.contains(r#"export const SeatErrorCodes = ["taken"] as const;"#));
/// ```
pub fn of<E: Catalog + ?Sized>() -> Module {
    let walk = Walk::of::<E>();
    let mut schemas = Schemas::new();
    let bodies: Vec<Body> = walk
        .listed
        .iter()
        .map(|listed| Body::of(listed, &mut schemas))
        .collect();
    // All of them, so that a type has one name in all bodies.
    let definitions = Value::Object(schemas.definitions());
    let responses = walk.listed.iter().zip(bodies);
    let responses = responses.map(|(listed, body)| response(listed, body, &definitions));
    Module::new(walk.root.name(), responses)
}

fn response(listed: &Listed, body: Body, definitions: &Value) -> Response {
    let entry = listed.entry();
    let mut response = Response::new(listed.name(), "").with_description(entry.description());
    if !listed.may_have(RuntimeFacts::STATUS) {
        response = response.with_status(entry.status().as_u16());
    }
    if let Some(code) = entry.code() {
        response = response.with_code(code);
    }
    if let Some(note) = entry.deprecated() {
        response = response.with_deprecated(note);
    }
    let mut schema = body.schema;
    if let Some(object) = schema.as_object_mut() {
        object.insert("$defs".to_owned(), definitions.clone());
    }
    match body.presence {
        Presence::Always => response.with_body(&schema),
        Presence::Sometimes => response.with_optional_body(&schema),
        Presence::Never => response,
    }
}
