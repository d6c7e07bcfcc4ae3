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

#[derive(Debug, ApiError)]
#[api(codes = camelCase, docs = "https://example.com/errors#{code}")]
enum Camel {
    #[status(404)]
    HTTPNotFound,
    #[status(404)]
    #[code("not found/ü")]
    Said,
}

#[derive(Debug, ApiError)]
#[api(codes = PascalCase, docs = "https://example.com/?error=")]
enum Pascal {
    #[status(404)]
    NotFound,
}

#[derive(Debug, ApiError)]
#[api(codes = "M_{SCREAMING_SNAKE_CASE}")]
enum Around {
    #[status(404)]
    NotFound,
}

fn main() {
    assert_eq!(
        Camel::HTTPNotFound.docs(),
        Some("https://example.com/errors#httpNotFound")
    );
    assert_eq!(
        Camel::Said.docs(),
        Some("https://example.com/errors#not%20found%2F%C3%BC")
    );
    assert_eq!(
        Pascal::NotFound.docs(),
        Some("https://example.com/?error=NotFound")
    );
    assert_eq!(Around::NotFound.code(), Some(Code::Text("M_NOT_FOUND")));
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
