use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Inner(#[detail("inner")] Inner),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
