//! What can go wrong, in the words of the source: English.

use fault::body::Problem;
use fault::{ApiError, FieldErrors};

/// The errors of a box office.
#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
pub enum OrderError {
    #[status(409)]
    #[message("Seat {seat} is taken")]
    SeatTaken { seat: String },
    #[status(422)]
    #[message("{count} seats are too many")]
    TooManySeats { count: u32 },
    #[status(422)]
    #[message("Some fields are invalid")]
    InvalidFields(#[fields] FieldErrors),
    #[transparent]
    Payment(#[from] PaymentError),
}

/// What the payment service says, which this enum nests.
#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
pub enum PaymentError {
    #[status(402)]
    #[message("Your card was declined")]
    CardDeclined,
    /// Without a translation: clients read the text in the source.
    #[status(402)]
    #[message("Only {left} of your credit is left")]
    CreditSpent { left: u32 },
}
