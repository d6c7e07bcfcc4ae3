use fault::ApiError;
use fault::body::Typed;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(404)]
#[kind("client")]
struct Inner {
    #[detail]
    status: u8,
}

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Inner(Inner),
}

fn main() {}
