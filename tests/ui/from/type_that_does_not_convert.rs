use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(#[from(std::fmt::Error)] StoreError),
}

#[derive(Debug, thiserror::Error)]
#[error("store failed")]
struct StoreError;

fn main() {}
