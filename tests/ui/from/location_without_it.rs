use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store {
        source: std::io::Error,
        #[location]
        at: &'static std::panic::Location<'static>,
    },
}

fn main() {}
