use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum E {
    #[status(410)]
    #[code("not_found")]
    Gone,
    #[status(404)]
    NotFound,
}

fn main() {}
