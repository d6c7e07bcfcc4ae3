use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(200)]
    NotFound,
}

fn main() {}
