use fault::ApiError;

#[derive(Debug, ApiError)]
#[header("x-error", "{code}")]
enum E {
    #[status(404)]
    #[code("missing")]
    NotFound,
    #[status(410)]
    Gone,
}

fn main() {}
