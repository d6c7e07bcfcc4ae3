use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[message("store failed: {source}")]
    Store { source: std::io::Error },
}

fn main() {}
