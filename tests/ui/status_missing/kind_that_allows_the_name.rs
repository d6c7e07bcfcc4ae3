use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(invalid_request_error = 400 | 410))]
enum E {
    #[kind("invalid_request_error")]
    Gone,
}

fn main() {}
