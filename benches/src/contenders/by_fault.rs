//! `fault`.

use super::responds;
use crate::case::{Build, Case, Format};
use crate::facts::Facts;

/// The same enums in each format.
macro_rules! errors {
    ($module:ident, $format:ident, $fields_format:ident) => {
        pub(crate) mod $module {
            use fault::ApiError;

            use crate::facts::Chain;

            #[derive(Debug, Clone, Copy, ApiError)]
            #[api(format = fault::body::$format)]
            pub(crate) enum BookingError {
                #[status(403)]
                #[kind("authentication_error")]
                #[message("You do not have permission to cancel the bookings of this calendar, so ask its owner.")]
                NotAllowed,
                #[status(404)]
                #[kind("invalid_request_error")]
                #[param("id")]
                #[message("No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was")]
                NotFound {
                    id: &'static str,
                    calendar: &'static str,
                },
                #[status(500)]
                #[kind("api_error")]
                #[error("booking store failed")]
                Store(#[source] &'static Chain),
            }

            #[derive(Debug, Clone, Copy, ApiError)]
            #[api(format = fault::body::$format)]
            pub(crate) enum CalendarError {
                #[transparent]
                Booking(BookingError),
            }

            #[derive(Debug, Clone, Copy, ApiError)]
            #[api(format = fault::body::$format)]
            pub(crate) enum ServiceError {
                #[transparent]
                Calendar(CalendarError),
            }

            #[derive(Debug, Clone, Copy, ApiError)]
            #[api(format = fault::body::$fields_format)]
            #[status(422)]
            #[message("The given data was invalid.")]
            pub(crate) struct Invalid(#[fields] pub(crate) &'static fault::FieldErrors);
        }
    };
}

errors!(typed, Typed, Fields);
errors!(problem, Problem, Problem);

/// The response of `case` in `format`.
pub fn build(case: Case, format: Format, facts: Facts) -> Build {
    macro_rules! build {
        ($module:ident) => {{
            use $module::{BookingError, CalendarError, Invalid, ServiceError};
            let not_found = BookingError::NotFound {
                id: facts.id,
                calendar: facts.calendar,
            };
            match case {
                Case::Fixed => responds(BookingError::NotAllowed),
                Case::TwoStrings => responds(not_found),
                Case::FieldErrors => responds(Invalid(facts.fields.errors)),
                Case::Nested => responds(ServiceError::Calendar(CalendarError::Booking(not_found))),
                Case::Internal => responds(BookingError::Store(facts.chain)),
            }
        }};
    }
    match format {
        Format::Typed => build!(typed),
        Format::Problem => build!(problem),
    }
}
