use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[detail]
    NotFound { id: String },
}

fn main() {}
