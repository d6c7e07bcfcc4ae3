use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[status(400)]
#[code("17")]
struct Inner;

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[status(400)]
    #[code(17)]
    Own,
    #[transparent]
    Inner(Inner),
}

fn main() {}
