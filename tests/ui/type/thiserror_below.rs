#[derive(Debug, fault::ApiError)]
#[derive(thiserror::Error)]
enum E {
    #[status(400)]
    #[error("bad")]
    Bad(#[from] std::num::ParseIntError),
}

fn main() {}
