use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[message("store failed: {}", format!("{:?}", .0))]
    Store(#[from] std::io::Error),
}

fn main() {}
