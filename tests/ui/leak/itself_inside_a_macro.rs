use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {}", format!("{self:?}"))]
    Upload(#[from] std::num::ParseIntError),
}

fn main() {}
