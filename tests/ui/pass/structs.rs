#![deny(warnings)]
use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
#[status(404)]
#[message("gone")]
struct Unit;

#[derive(Debug, ApiError)]
#[status(404)]
#[message("no such {0}")]
struct Tuple(&'static str);

#[derive(Debug, ApiError)]
#[status(500)]
#[error("at {place}")]
struct Named {
    place: u8,
    source: std::fmt::Error,
}

#[derive(Debug, ApiError)]
#[status(500)]
struct From(#[from] std::fmt::Error);

fn main() {
    assert_eq!(Unit.code(), Some(fault::Code::Text("unit")));
    assert_eq!(Tuple("page").to_string(), "no such page");
    assert_eq!(
        Named {
            place: 1,
            source: std::fmt::Error
        }
        .to_string(),
        "at 1"
    );
    assert_eq!(From::from(std::fmt::Error).status(), 500);
}
