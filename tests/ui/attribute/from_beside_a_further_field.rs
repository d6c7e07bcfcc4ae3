use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Read(#[from] std::io::Error, String),
}

fn main() {}
