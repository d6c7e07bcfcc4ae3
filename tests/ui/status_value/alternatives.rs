use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404 | 410)]
    NotFound,
}

fn main() {}
