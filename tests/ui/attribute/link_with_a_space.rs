use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[docs("https://example.com/not found")]
    NotFound,
}

fn main() {}
