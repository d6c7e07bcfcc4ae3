use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[detail("class", "of {kind}")]
    NotFound,
}

fn main() {}
