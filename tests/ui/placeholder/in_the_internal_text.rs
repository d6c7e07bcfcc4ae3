use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[error("store {name} failed")]
    Store { host: String },
}

fn main() {}
