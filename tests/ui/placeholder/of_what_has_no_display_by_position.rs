use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message("no such booking: {0}")]
    NotFound(Vec<u8>),
}

fn main() {}
