use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[message("payment: {0}")]
    Store(Box<dyn fault::Fault + Send + Sync>),
}

fn main() {}
