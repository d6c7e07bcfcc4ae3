use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    Both(#[transparent] Inner, #[transparent] Inner),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
