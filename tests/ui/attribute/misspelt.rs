use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[statsu(404)]
    NotFound,
}

fn main() {}
