use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[status(400)]
#[code("inner")]
struct Inner {
    #[detail]
    account: u8,
}

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[transparent]
    Inner(Inner),
}

fn main() {}
