use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("content-length", "0")]
    NotFound,
}

fn main() {}
