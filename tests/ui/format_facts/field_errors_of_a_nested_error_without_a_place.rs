use fault::body::{Coded, Fields};
use fault::{ApiError, FieldErrors};

#[derive(Debug, ApiError)]
#[api(format = Fields)]
#[status(422)]
#[code("invalid")]
struct Invalid(#[fields] FieldErrors);

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum E {
    #[transparent]
    Invalid(Invalid),
}

fn main() {}
