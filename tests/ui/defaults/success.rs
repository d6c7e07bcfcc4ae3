use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(200)]
enum E {
    Missing,
    Gone,
}

fn main() {}
