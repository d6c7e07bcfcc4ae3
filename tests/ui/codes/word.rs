use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code(not_found)]
    NotFound,
}

fn main() {}
