use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(
        #[from]
        #[header("x-cause")]
        std::io::Error,
    ),
}

fn main() {}
