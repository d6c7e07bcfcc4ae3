use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparant]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
