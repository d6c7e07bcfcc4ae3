use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(#[from(std::fmt::Error)] std::io::Error),
}

fn main() {}
