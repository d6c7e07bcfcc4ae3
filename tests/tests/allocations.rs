//! What building a response costs in allocations, counted exactly.
//!
//! A header map's table, the body and what carries it in the framework are
//! allocations that no response can do without.

use allocation_counter::measure;
use axum_core::response::IntoResponse;
use fault::body::{Fields, Keyed, Problem, Typed};
use fault::{ApiError, FieldErrors};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[code("booking_not_found")]
    #[message("No such booking")]
    NotFound,
    #[status(409)]
    #[kind("invalid_request_error")]
    #[param("name")]
    #[message("A {what} with this name already exists: '{name}'")]
    Duplicate { what: String, name: String },
    #[status(422)]
    #[kind("invalid_request_error")]
    #[format(Keyed)]
    Keyed(#[fields] FieldErrors),
    #[status(422)]
    #[kind("invalid_request_error")]
    #[format(Fields)]
    Fields(#[fields] FieldErrors),
    #[status(422)]
    #[kind("invalid_request_error")]
    #[format(Problem)]
    Problem(#[fields] FieldErrors),
    #[status(500)]
    #[kind("api_error")]
    #[error("the store failed")]
    Store(#[from] std::fmt::Error),
}

/// The allocations of one response, after one that warmed up what is kept.
/// Dropping it is not counted, since that allocates nothing.
fn allocations(error: impl Fn() -> BookingError) -> u64 {
    drop(error().into_response());
    let error = error();
    measure(|| {
        let response = error.into_response();
        assert!(response.status().as_u16() >= 400);
    })
    .count_total
}

fn twenty_field_errors() -> FieldErrors {
    let mut errors = FieldErrors::new();
    for field in [
        "summary",
        "description",
        "start",
        "end",
        "location",
        "color",
        "url",
        "tzid",
        "transparency",
        "reminders",
    ] {
        errors.push(field, "errors.required", "is required");
        errors.push(field, "errors.too_short", "is too short");
    }
    assert_eq!(errors.len(), 20);
    errors
}

#[test]
fn a_response_without_a_run_time_part_takes_three_allocations_at_most() {
    let count = allocations(|| BookingError::NotFound);
    assert!((1..=3).contains(&count), "{count} allocations");
    let count = allocations(|| BookingError::from(std::fmt::Error));
    assert!((1..=3).contains(&count), "{count} allocations");
}

#[test]
fn a_response_with_two_strings_takes_four_allocations_at_most() {
    let count = allocations(|| BookingError::Duplicate {
        what: "webhook subscription".to_owned(),
        name: "Sales \"team\"\n☃".to_owned(),
    });
    assert!((1..=4).contains(&count), "{count} allocations");
}

#[test]
fn a_response_with_twenty_field_errors_takes_five_allocations_at_most() {
    for variant in [
        BookingError::Keyed,
        BookingError::Fields,
        BookingError::Problem,
    ] {
        let count = allocations(|| variant(twenty_field_errors()));
        assert!((1..=5).contains(&count), "{count} allocations");
    }
}
