use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    Missing(#[code("missing")] &'static str),
}

fn main() {}
