//! What is said for documents alone.

use fault::{ApiError, FieldErrors};

/// All errors.
#[derive(Debug, ApiError)]
#[api(
    codes = snake_case,
    kinds(
        /// The caller is to blame.
        client = 4xx,
        /** We are. */
        "ours" = 5xx,
    ),
    retired("old" = "Use `missing`.", 7 = "Gone.",),
)]
#[kind("client")]
pub enum BookingError {
    #[status(404)]
    #[since("1.4",)]
    #[deprecated(note = "ask for `Taken`")]
    #[message("no booking {id}, {0:?}", .id.len())]
    Missing {
        #[example("7",)]
        id: String,
    },
    #[status(409)]
    Taken {
        #[detail]
        #[example(Vec::<Result<u8, u8>>::new().len())]
        free: usize,
        #[detail]
        #[example(None)]
        near: Option<&'static str>,
        #[param]
        #[example(Some("id"))]
        param: Option<String>,
    },
    #[status(422)]
    Invalid(
        #[fields]
        #[example([("a", "k", "d")])]
        FieldErrors,
    ),
}

fn main() {}
