use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
enum Inner {
    #[status(400)]
    #[code("invalid_grant")]
    InvalidGrant,
    #[status(400)]
    Malformed,
}

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum TokenError {
    #[transparent]
    Inner(Inner),
}

fn main() {}
