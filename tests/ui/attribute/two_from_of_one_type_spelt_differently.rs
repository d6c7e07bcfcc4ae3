use fault::ApiError;
use std::io;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Read(#[from] std::io::Error),
    #[status(503)]
    Write(#[from] io::Error),
}

fn main() {}
