use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[detail("reason", "{source}")]
    Store { source: std::io::Error },
}

fn main() {}
