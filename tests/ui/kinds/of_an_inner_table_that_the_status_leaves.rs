//! The outer enum has no table, so that of the inner one still says what its
//! kinds go with.

use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(client = 4xx))]
enum Inner {
    #[status(404)]
    #[kind("client")]
    NoPage,
}

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[status(502)]
    Inner(Inner),
}

fn main() {}
