use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[error(transparent)]
    Upload(#[from] std::io::Error),
}

fn main() {}
