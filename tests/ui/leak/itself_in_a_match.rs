use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {}", match self { Self::Upload(cause) => cause })]
    Upload(String),
}

fn main() {}
