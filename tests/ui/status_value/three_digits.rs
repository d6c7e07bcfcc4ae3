use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(999)]
    NotFound,
}

fn main() {}
