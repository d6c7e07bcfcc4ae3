use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {0}")]
    Upload(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
