use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(
        #[from]
        #[param]
        std::io::Error,
    ),
}

fn main() {}
