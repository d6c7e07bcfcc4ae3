use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(4040)]
    NotFound,
}

fn main() {}
