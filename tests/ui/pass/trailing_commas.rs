#![deny(warnings)]
use fault::{ApiError, body::Typed};

#[rustfmt::skip]
#[derive(Debug, ApiError)]
#[api(docs = "https://example.com/errors",)]
enum E {
    #[status(404, "Not Found",)]
    #[kind("missing",)]
    #[title("Missing",)]
    #[code("missing",)]
    #[param("id",)]
    #[message("no {id}",)]
    #[header("x-limit", "1",)]
    #[docs("https://example.com",)]
    #[cause("it never was",)]
    #[remedy("look elsewhere",)]
    #[retry(never,)]
    #[format(Typed,)]
    #[log(warn,)]
    Missing { id: u32 },
}

fn main() {
    assert_eq!(E::Missing { id: 3 }.to_string(), "no 3");
}
