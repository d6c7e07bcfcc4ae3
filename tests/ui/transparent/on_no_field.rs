use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    None,
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
