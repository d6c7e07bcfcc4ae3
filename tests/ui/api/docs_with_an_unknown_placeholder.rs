use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(docs = "https://example.com/errors#{kind}")]
enum E {
    #[status(404)]
    #[code("missing")]
    Missing,
}

fn main() {}
