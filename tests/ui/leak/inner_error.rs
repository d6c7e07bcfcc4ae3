use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
#[error("db password {0}")]
struct Store(String);

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[message("payment: {0}")]
    Store(Store),
}

fn main() {}
