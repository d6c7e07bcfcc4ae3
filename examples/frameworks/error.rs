//! The errors, which no framework is in.

use fault::{ApiError, FieldErrors};

/// What can go wrong with a request.
///
/// No format is named: these are Problem Details (RFC 9457).
#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
pub enum SeatError {
    /// Nothing is at this URL.
    #[status(404)]
    #[message("Nothing is at this URL")]
    NoSuchUrl,

    /// The hall has no such seat.
    #[status(404)]
    #[message("No such seat: '{seat}'")]
    NoSuchSeat {
        /// As the client wrote it.
        seat: String,
    },

    /// Somebody has the seat.
    #[status(409)]
    #[message("Seat {seat} is taken")]
    Taken {
        /// The seat.
        seat: usize,
        /// Seats that nobody has.
        #[detail]
        free: Vec<usize>,
    },

    /// The body is not `{"name":"…"}`.
    ///
    /// axum and actix-web refuse such bodies with different statuses; the
    /// service says one.
    #[status(400)]
    #[message("The request body has to be a JSON object with a name")]
    Unreadable,

    /// The guest is not named as guests are.
    #[status(422)]
    #[message("The reservation is incomplete")]
    Incomplete(#[fields] FieldErrors),
}
