use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(100)]
    NotFound,
}

fn main() {}
