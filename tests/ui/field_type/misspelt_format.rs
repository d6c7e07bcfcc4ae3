use fault::ApiError;
use fault::body::Typed;

#[derive(Debug, ApiError)]
#[api(format = Typd)]
enum E {
    #[status(404)]
    #[kind("a")]
    NotFound,
}

fn main() {}
