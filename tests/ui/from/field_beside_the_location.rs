use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(
        #[from] std::io::Error,
        #[location] &'static std::panic::Location<'static>,
        u8,
    ),
}

fn main() {}
