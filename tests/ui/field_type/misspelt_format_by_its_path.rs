use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(format = fault::body::Typd)]
enum E {
    #[status(404)]
    #[kind("a")]
    NotFound,
}

fn main() {}
