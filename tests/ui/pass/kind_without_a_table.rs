#![deny(warnings)]
use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
#[status(404)]
#[kind("whatever it is")]
#[title("A title")]
struct Missing;

fn main() {
    assert_eq!(Missing.kind(), Some("whatever it is"));
    assert_eq!(Missing.title(), "A title");
}
