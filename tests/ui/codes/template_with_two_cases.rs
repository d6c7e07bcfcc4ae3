use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = "{snake_case}.{snake_case}")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
