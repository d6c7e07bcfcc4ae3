use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[error(fmt = core::fmt::Debug::fmt)]
    Store,
}

fn main() {}
