use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(403)]
struct Inner;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[status(401)]
    Inner(Inner),
}

fn main() {}
