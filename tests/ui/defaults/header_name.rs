use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[header("x limit", "1")]
enum E {
    Missing,
    Gone,
}

fn main() {}
