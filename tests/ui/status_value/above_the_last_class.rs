use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(600)]
    NotFound,
}

fn main() {}
