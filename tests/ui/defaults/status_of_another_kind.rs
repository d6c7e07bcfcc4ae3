use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(invalid_request_error = 400 | 404, api_error = 5xx))]
#[kind("api_error")]
enum E {
    #[status(404)]
    Missing,
    #[status(500)]
    Store,
}

fn main() {}
