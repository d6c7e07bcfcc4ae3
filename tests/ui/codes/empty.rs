use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code("")]
    NotFound,
}

fn main() {}
