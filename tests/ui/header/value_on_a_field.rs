use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    NotFound(#[header("x-booking", "1")] String),
}

fn main() {}
