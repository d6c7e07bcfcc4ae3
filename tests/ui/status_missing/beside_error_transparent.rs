use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[error(transparent)]
    A(std::fmt::Error),
}

fn main() {}
