use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code("missing")]
    Missing(#[code] &'static str),
}

fn main() {}
