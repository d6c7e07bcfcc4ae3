use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(304)]
    NotFound,
}

fn main() {}
