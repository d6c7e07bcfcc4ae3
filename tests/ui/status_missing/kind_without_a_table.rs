use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[kind("invalid_request_error")]
    NotFound,
}

fn main() {}
