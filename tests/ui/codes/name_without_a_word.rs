use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum E {
    #[status(404)]
    __,
}

fn main() {}
