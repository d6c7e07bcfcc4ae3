use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code(9.5)]
    NotFound,
}

fn main() {}
