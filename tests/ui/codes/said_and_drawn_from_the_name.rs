use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum E {
    #[status(404)]
    NotFound,
    #[status(410)]
    #[code("not_found")]
    Gone,
}

fn main() {}
