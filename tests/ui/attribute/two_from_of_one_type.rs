use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Read(#[from] std::io::Error),
    #[status(503)]
    Write(#[from] std::io::Error),
}

fn main() {}
