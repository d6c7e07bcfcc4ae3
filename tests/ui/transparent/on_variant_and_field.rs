use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Both(#[transparent] Inner, u8),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
