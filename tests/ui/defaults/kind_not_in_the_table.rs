use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(invalid_request_error = 400 | 404, api_error = 5xx))]
#[kind("invalid_request_eror")]
enum E {
    #[status(404)]
    Missing,
    #[status(400)]
    Bad,
}

fn main() {}
