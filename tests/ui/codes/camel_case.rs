use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = camelCase)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
