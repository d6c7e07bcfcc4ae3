use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(
        #[from]
        #[expose]
        std::io::Error,
    ),
}

fn main() {}
