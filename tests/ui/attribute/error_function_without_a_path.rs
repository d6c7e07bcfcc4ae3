use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[error(fmt)]
    A,
}

fn main() {}
