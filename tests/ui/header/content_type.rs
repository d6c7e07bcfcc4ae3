use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("Content-Type", "text/html")]
    NotFound,
}

fn main() {}
