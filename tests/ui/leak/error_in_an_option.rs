use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {0:?}")]
    Upload(Option<std::io::Error>),
}

fn main() {}
