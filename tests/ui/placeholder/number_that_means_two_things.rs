use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message("no such booking: {0} {}", .0.len())]
    NotFound(String),
}

fn main() {}
