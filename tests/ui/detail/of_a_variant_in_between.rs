use fault::ApiError;
use fault::body::{Coded, Problem};

#[derive(Debug, ApiError)]
#[status(404)]
#[code("inner")]
struct Inner;

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Middle {
    #[transparent]
    #[detail("message", "it is gone")]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum E {
    #[transparent]
    Middle(Middle),
}

fn main() {}
