use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload")]
    #[detail("reason", "{cause}")]
    Upload { cause: std::fmt::Error },
}

fn main() {}
