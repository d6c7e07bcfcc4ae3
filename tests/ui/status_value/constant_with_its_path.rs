use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(StatusCode::NOT_FOUND)]
    NotFound,
}

fn main() {}
