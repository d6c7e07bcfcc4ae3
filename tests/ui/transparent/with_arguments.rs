use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent(Inner)]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
