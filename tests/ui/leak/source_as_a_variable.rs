use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {}", source)]
    Upload { source: std::num::ParseIntError },
}

fn main() {}
