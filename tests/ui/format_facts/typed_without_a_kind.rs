use fault::ApiError;
use fault::body::Typed;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
