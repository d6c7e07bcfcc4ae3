use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(99999999999)]
    NotFound,
}

fn main() {}
