use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(format = fault::body::Envelope<fault::body::Typed>)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
