use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("", "1")]
    NotFound,
}

fn main() {}
