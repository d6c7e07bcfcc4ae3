use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code(99999999999999999999)]
    NotFound,
}

fn main() {}
