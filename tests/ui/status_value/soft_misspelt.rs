use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(200, sfot)]
    Missing,
}

fn main() {}
