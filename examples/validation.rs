//! A request is read and validated; `?` is all that the handler writes, and
//! clients read which field is wrong.
//!
//! `cargo run --example validation` prints what they read.

use bytes::Bytes;
use fault::{ApiError, FieldErrors, body::Fields};
use http::Response;
use serde::Deserialize;
use validator::{Validate, ValidationErrors};

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum BookingError {
    /// The booking breaks a rule.
    #[status(422)]
    #[message("The booking is not valid")]
    Invalid(
        #[fields]
        #[from(ValidationErrors, serde_path_to_error::Error<serde_json::Error>)]
        FieldErrors,
    ),
}

#[derive(Deserialize, Validate)]
struct Booking {
    #[validate(length(min = 1, max = 80))]
    name: String,
    #[validate(nested)]
    guests: Vec<Guest>,
}

#[derive(Deserialize, Validate)]
struct Guest {
    #[validate(email)]
    email: String,
    #[validate(range(max = 120, message = "is too old for this house"))]
    age: u32,
}

fn book(json: &str) -> Result<String, BookingError> {
    let mut json = serde_json::Deserializer::from_str(json);
    let booking: Booking = serde_path_to_error::deserialize(&mut json)?;
    booking.validate()?;
    Ok(booking.name)
}

fn main() {
    for json in [
        r#"{"name":"Ada","guests":[{"email":"ada@example.org","age":"36"}]}"#,
        r#"{"name":"","guests":[{"email":"ada@example.org","age":36},{"email":"grace","age":121}]}"#,
    ] {
        match book(json) {
            Ok(name) => println!("booked for {name}"),
            Err(error) => {
                let body = Response::<Bytes>::from(error).into_body();
                println!("{}", String::from_utf8_lossy(&body));
            }
        }
    }
}
