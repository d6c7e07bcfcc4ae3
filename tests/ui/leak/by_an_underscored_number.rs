use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {_0}")]
    Upload(#[from] std::num::ParseIntError),
}

fn main() {}
