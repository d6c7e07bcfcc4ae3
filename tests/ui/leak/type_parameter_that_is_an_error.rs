use fault::ApiError;

#[derive(Debug, ApiError)]
enum E<T: std::error::Error> {
    #[status(400)]
    #[message("bad upload: {0}")]
    Upload(T),
}

fn main() {}
