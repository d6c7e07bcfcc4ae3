use fault::ApiError;
use fault::body::{Envelope, Typed};

#[derive(Debug, ApiError)]
#[api(format = Envelope<Typed>)]
enum E {
    #[status(404)]
    #[kind("invalid_request_error")]
    NotFound {
        #[detail]
        code: u16,
    },
}

fn main() {}
