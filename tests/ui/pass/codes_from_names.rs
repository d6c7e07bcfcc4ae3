#![deny(warnings)]
use fault::{ApiError, Code, Fault};

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum Snake {
    #[status(404)]
    NotFound,
    #[status(404)]
    #[code("other")]
    Said,
    #[status(404)]
    r#Self_,
}

#[derive(Debug, ApiError)]
#[api(codes = SCREAMING_SNAKE_CASE)]
enum Screaming {
    #[status(404)]
    HTTPNotFound,
}

#[derive(Debug, ApiError)]
#[api(codes = kebab-case, docs = "https://example.com/errors/")]
enum Kebab {
    #[status(404)]
    NotFound,
}

fn main() {
    assert_eq!(Snake::NotFound.code(), Some(Code::Text("not_found")));
    assert_eq!(Snake::Said.code(), Some(Code::Text("other")));
    assert!(Snake::r#Self_.code().is_some());
    assert_eq!(
        Screaming::HTTPNotFound.code(),
        Some(Code::Text("HTTP_NOT_FOUND"))
    );
    assert_eq!(Kebab::NotFound.code(), Some(Code::Text("not-found")));
    assert_eq!(
        Kebab::NotFound.docs(),
        Some("https://example.com/errors/not-found")
    );
}
