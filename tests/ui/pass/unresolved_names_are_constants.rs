#![deny(warnings)]
//! A placeholder may name a constant; the fields that rustc could have chosen
//! from are not unused variables for that.

use fault::ApiError;

const LIMIT: u8 = 80;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("at most {LIMIT}")]
    #[error("at most {LIMIT}, said to somebody")]
    #[header("x-limit", "{LIMIT}")]
    TooLong { got: u8 },
}

fn main() {
    let error = E::TooLong { got: 81 };
    assert_eq!(error.to_string(), "at most 80, said to somebody");
    let E::TooLong { got } = error;
    assert_eq!(got, 81);
}
