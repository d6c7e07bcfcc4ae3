use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum E {
    #[status(404)]
    Missing,
    #[status(410)]
    #[code("missing", shared)]
    Gone,
}

fn main() {}
