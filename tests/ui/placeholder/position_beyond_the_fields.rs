use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message("no such booking: {1}")]
    NotFound(String),
}

fn main() {}
