use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[error("bad upload: {0}")]
    Upload(#[from] std::io::Error),
}

fn main() {}
