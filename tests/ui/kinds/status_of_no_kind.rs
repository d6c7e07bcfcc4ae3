use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error = 403, invalid_request_error = 400 | 404, api_error = 5xx))]
enum E {
    #[status(409)]
    #[kind("invalid_request_error")]
    Taken,
}

fn main() {}
