use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum E {
    #[status(404)]
    #[kind("a")]
    NotFound,
}

fn main() {}
