#![deny(warnings)]
use fault::{ApiError, Code, Fault};

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[code("0999")]
    Text,
    #[status(400)]
    #[code(999)]
    Number,
    #[status(400)]
    #[code("999")]
    NumberAsText,
    #[status(400)]
    #[code(-1)]
    Negative,
    #[status(400)]
    None,
}

fn main() {
    assert_eq!(E::Text.code(), Some(Code::Text("0999")));
    assert_eq!(E::Number.code(), Some(Code::Number(999)));
    assert_eq!(E::NumberAsText.code(), Some(Code::Text("999")));
    assert_eq!(E::Negative.code(), Some(Code::Number(-1)));
    assert_eq!(E::None.code(), None);
}
