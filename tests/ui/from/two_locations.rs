use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(
        #[from] std::io::Error,
        #[location] &'static std::panic::Location<'static>,
        #[location] &'static std::panic::Location<'static>,
    ),
}

fn main() {}
