use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[error("the store failed")]
    Store(#[from] std::io::Error),
}

fn main() {}
