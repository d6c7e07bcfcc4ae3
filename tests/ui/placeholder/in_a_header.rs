use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("x-booking", "{ident}")]
    NotFound { id: String },
}

fn main() {}
