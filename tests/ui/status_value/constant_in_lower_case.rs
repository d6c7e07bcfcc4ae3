use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(not_found)]
    NotFound,
}

fn main() {}
