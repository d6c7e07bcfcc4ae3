use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[status(410)]
enum E {
    Missing,
}

fn main() {}
