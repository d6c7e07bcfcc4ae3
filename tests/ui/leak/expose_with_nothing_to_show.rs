use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[expose]
    #[message("store failed")]
    Store(#[from] std::io::Error),
}

fn main() {}
