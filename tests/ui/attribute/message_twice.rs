use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message("a")]
    #[message("b")]
    NotFound,
}

fn main() {}
