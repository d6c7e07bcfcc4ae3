use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(NOT_FUOND)]
enum E {
    Missing,
    Gone,
}

fn main() {}
