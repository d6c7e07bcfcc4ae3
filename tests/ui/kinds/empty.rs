use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error = 403, invalid_request_error = 400 | 404, api_error = 5xx))]
enum E {
    #[status(404)]
    #[kind("")]
    NotFound,
}

fn main() {}
