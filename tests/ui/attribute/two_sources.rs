use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(#[source] std::io::Error, #[source] std::fmt::Error),
}

fn main() {}
