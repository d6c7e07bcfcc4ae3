//! The errors of one service.

use std::time::Duration;

use fault::{ApiError, FieldErrors};

/// What can go wrong with a seat.
#[derive(Debug, ApiError)]
#[api(codes = snake_case, describe(aide, utoipa, utoipa-5))]
#[allow(missing_docs, reason = "a doc comment would be that of all its errors")]
pub enum SeatError {
    /// No seat has this number.
    #[status(404)]
    #[message("there is no seat {number}")]
    NoSuchSeat {
        /// As the client wrote it.
        #[detail]
        #[example(7)]
        number: u32,
    },

    /// The theatre has no such row.
    #[status(404)]
    #[message("there is no row {0}")]
    NoSuchRow(#[example("Z")] String),

    /// Somebody else has the seat.
    #[status(409)]
    #[message("the seat is taken")]
    Taken {
        /// Seats that are free.
        #[detail]
        #[example([3, 4])]
        free: Vec<u32>,
    },

    /// The reservation is not valid.
    #[status(422)]
    #[message("the reservation is not valid")]
    Invalid(
        #[fields]
        #[example([("seat", "range", "there is no such seat")])]
        FieldErrors,
    ),

    /// Too many reservations.
    #[status(429)]
    #[message("wait a moment")]
    TooMany {
        /// How long.
        #[retry_after]
        #[example(Duration::from_secs(3))]
        wait: Duration,
    },

    #[transparent]
    Auth(#[from] AuthError),

    /// The mistake is ours.
    #[status(500)]
    #[error("the store failed")]
    Store(#[from] std::io::Error),
}

/// What can go wrong with who is asking.
#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
pub enum AuthError {
    /// There is no token.
    #[status(401)]
    #[header("www-authenticate", "Bearer")]
    #[message("a token is needed")]
    NoToken,

    /// The token has expired.
    #[status(401)]
    #[header("www-authenticate", "Bearer error=\"invalid_token\"")]
    #[message("the token has expired")]
    Expired,
}

/// One of each.
pub fn all() -> Vec<SeatError> {
    let errors = [("seat", "range", "there is no such seat")];
    vec![
        SeatError::NoSuchSeat { number: 7 },
        SeatError::NoSuchRow("Z".to_owned()),
        SeatError::Taken { free: vec![3, 4] },
        SeatError::Invalid(FieldErrors::from(errors)),
        SeatError::TooMany {
            wait: Duration::from_secs(3),
        },
        AuthError::NoToken.into(),
        AuthError::Expired.into(),
        std::io::Error::other("disk on fire").into(),
    ]
}
