use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {cause}")]
    Upload { cause: std::num::ParseIntError },
}

fn main() {}
