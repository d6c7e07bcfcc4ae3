use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[error("bad: {self}")]
    Bad,
}

fn main() {}
