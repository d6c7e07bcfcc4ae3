use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[retry_after]
    NotFound { id: String },
}

fn main() {}
