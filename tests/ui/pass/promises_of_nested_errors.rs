#![deny(warnings)]
//! What an enum promises holds for what it nests, by the nested error or by an
//! override.

use fault::body::{OAuth, Typed};
use fault::{ApiError, Catalog, Fault, Reply};

#[derive(Debug, ApiError)]
#[status(403)]
#[header("www-authenticate", "Bearer")]
#[code("denied")]
struct Denied;

#[derive(Debug, ApiError)]
#[api(format = Typed, kinds(auth = 401 | 403, rate = 429, server = 5xx))]
enum Service {
    #[transparent]
    #[status(401)]
    #[kind("auth")]
    Denied(Denied),
    #[transparent]
    #[kind("rate")]
    #[status(429)]
    Slow(Slow),
}

#[derive(Debug, ApiError)]
#[status(503)]
#[code("slow")]
struct Slow;

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum Token {
    #[transparent]
    #[code("invalid_client")]
    Client(NoCode),
}

#[derive(Debug, ApiError)]
#[status(400)]
struct NoCode;

#[derive(Debug, ApiError)]
#[status(400)]
#[code("bad_address")]
struct Address {
    #[param]
    field: &'static str,
}

// The same error twice, said of two parameters.
#[derive(Debug, ApiError)]
enum Order {
    #[transparent]
    Billing(Address),
    #[transparent]
    #[message("The shipping address is not known")]
    Shipping(Address),
}

#[derive(Debug, ApiError)]
#[transparent]
#[code("wrapped")]
struct Wrapped<T: Fault + Catalog>(T);

// A generic type with the same parameter is the same type.
#[derive(Debug, ApiError)]
enum Twice {
    #[transparent]
    One(Wrapped<Slow>),
    #[transparent]
    Two(Box<Wrapped<Slow>>),
}

// Two codes, since the format tells a number from a text.
#[derive(Debug, ApiError)]
#[api(format = fault::body::Problem)]
enum Both {
    #[status(400)]
    #[code(7)]
    Number,
    #[status(400)]
    #[code("7")]
    Text,
}

fn main() {
    let reply = Reply::new(&Service::Denied(Denied));
    assert_eq!(reply.headers()["www-authenticate"], "Bearer");
    assert_eq!(Service::Slow(Slow).status(), 429);
    assert_eq!(Token::Client(NoCode).code().unwrap(), "invalid_client");
    let _ = [Order::Billing(Address { field: "a" }), Order::Shipping(Address { field: "b" })];
    let _ = [Twice::One(Wrapped(Slow)), Twice::Two(Box::new(Wrapped(Slow)))];
    let _ = [Both::Number, Both::Text];
}
