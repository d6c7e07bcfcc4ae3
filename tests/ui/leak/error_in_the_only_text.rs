use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[error("bad upload: {cause}")]
    Upload { cause: std::fmt::Error },
}

fn main() {}
