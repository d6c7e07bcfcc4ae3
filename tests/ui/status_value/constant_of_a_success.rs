use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(CREATED)]
    NotFound,
}

fn main() {}
