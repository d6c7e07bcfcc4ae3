//! A code that stands on several variants, each of which says `shared`: in one
//! enum, in nested ones, in one that may be nested.

use fault::ApiError;

#[derive(Debug, ApiError)]
enum Outer {
    #[status(404)]
    #[code("missing", shared)]
    Missing,
    #[status(410)]
    #[code("missing", shared)]
    Gone,
    #[transparent]
    First(First),
    #[transparent]
    Second(Second),
    #[transparent]
    #[code(88, shared)]
    Third(Third),
}

#[derive(Debug, ApiError)]
enum First {
    #[status(404)]
    #[code("missing", shared)]
    Missing,
    #[status(429)]
    #[code(88, shared)]
    Slow,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[code("missing", shared)]
struct Second;

#[derive(Debug, ApiError)]
#[status(404)]
#[code("missing")]
struct Third;

fn main() {
    let errors = [
        Outer::Missing,
        Outer::Gone,
        Outer::First(First::Missing),
        Outer::First(First::Slow),
        Outer::Second(Second),
        Outer::Third(Third),
    ];
    for error in errors {
        assert!(fault::Fault::code(&error).is_some());
    }
}
