use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
#[error("db password {0}")]
struct Store(String);

#[derive(Debug, ApiError)]
#[header("x-cause", "{store}")]
struct E {
    #[transparent]
    store: Store,
}

fn main() {}
