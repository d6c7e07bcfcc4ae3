use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Read(#[from] std::io::Error),
    #[status(502)]
    Write(#[from(std::fmt::Error, std::io::Error)] Box<dyn std::error::Error>),
}

fn main() {}
