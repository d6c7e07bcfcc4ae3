use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[api(codes = snake_case)]
    NotFound,
}

fn main() {}
