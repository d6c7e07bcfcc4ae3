//! A stand-in for a rejection whose feature is off.

use fault::ApiError;

#[derive(Debug)]
struct JsonRejection;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Json(JsonRejection),
}

fn main() {}
