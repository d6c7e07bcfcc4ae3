use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(99)]
    NotFound,
}

fn main() {}
