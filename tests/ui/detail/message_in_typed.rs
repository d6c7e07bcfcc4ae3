use fault::ApiError;
use fault::body::Typed;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum E {
    #[status(404)]
    #[kind("invalid_request_error")]
    NotFound {
        #[detail]
        message: String,
    },
}

fn main() {}
