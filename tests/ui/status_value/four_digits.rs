use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(1000)]
    NotFound,
}

fn main() {}
