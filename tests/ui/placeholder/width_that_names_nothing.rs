use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message("no such booking: {id:>width$}")]
    NotFound { id: String },
}

fn main() {}
