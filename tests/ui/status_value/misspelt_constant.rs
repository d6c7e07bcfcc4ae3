use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(NOT_FUOND)]
    NotFound,
}

fn main() {}
