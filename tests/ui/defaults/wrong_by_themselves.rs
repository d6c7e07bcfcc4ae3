use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(invalid_request_error = 400 | 404, api_error = 5xx))]
#[status(404)]
#[kind("api_error")]
enum E {
    Missing,
    Gone,
}

fn main() {}
