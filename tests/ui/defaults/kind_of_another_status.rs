use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(invalid_request_error = 400 | 404, api_error = 5xx))]
#[status(404)]
#[kind("invalid_request_error")]
enum E {
    Missing,
    #[kind("api_error")]
    Store,
}

fn main() {}
