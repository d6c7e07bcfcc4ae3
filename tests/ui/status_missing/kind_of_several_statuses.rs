use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(invalid_request_error = 400 | 404))]
enum E {
    #[kind("invalid_request_error")]
    NotFound,
}

fn main() {}
