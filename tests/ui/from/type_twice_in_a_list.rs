use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(#[from(std::io::Error, std::fmt::Error, std::io::Error)] Box<dyn std::error::Error>),
}

fn main() {}
