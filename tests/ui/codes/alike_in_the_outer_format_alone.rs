//! The inner enum's own format tells a number from a text.

use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
enum Inner {
    #[status(400)]
    #[code("-5")]
    Text,
    #[status(400)]
    #[code(-5)]
    Number,
}

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[transparent]
    Inner(Inner),
}

fn main() {}
