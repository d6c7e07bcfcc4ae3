#![deny(warnings)]
use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    Number,
    #[status(UNPROCESSABLE_ENTITY)]
    Constant,
    #[status(420, "Enhance Your Calm")]
    Phrase,
    #[status(404, "Nothing Here")]
    OtherPhrase,
    #[status(599, "Odd")]
    LastOfAll,
    Runtime(#[status] http::StatusCode),
}

fn main() {
    let statuses = [
        (E::Number, 404, "Not Found"),
        (E::Constant, 422, "Unprocessable Content"),
        (E::Phrase, 420, "Enhance Your Calm"),
        (E::OtherPhrase, 404, "Nothing Here"),
        (E::LastOfAll, 599, "Odd"),
        (
            E::Runtime(http::StatusCode::BAD_GATEWAY),
            502,
            "Bad Gateway",
        ),
        (
            E::Runtime(http::StatusCode::OK),
            500,
            "Internal Server Error",
        ),
    ];
    for (error, status, reason) in statuses {
        assert_eq!((error.status().as_u16(), error.reason()), (status, reason));
    }
}
