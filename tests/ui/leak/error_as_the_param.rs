use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload")]
    Upload(#[param] std::fmt::Error),
}

fn main() {}
