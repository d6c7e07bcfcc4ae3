use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[header("x-cause", "{0}")]
    Store(#[from] std::io::Error),
}

fn main() {}
