use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[status(410)]
    NotFound,
}

fn main() {}
