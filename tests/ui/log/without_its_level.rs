use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[log]
    Missing,
}

fn main() {}
