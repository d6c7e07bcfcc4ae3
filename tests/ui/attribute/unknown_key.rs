use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(version = 2)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
