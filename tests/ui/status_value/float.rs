use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404.0)]
    NotFound,
}

fn main() {}
