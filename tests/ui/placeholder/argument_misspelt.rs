use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message("no such booking: {}", .boking)]
    NotFound { booking: String },
}

fn main() {}
