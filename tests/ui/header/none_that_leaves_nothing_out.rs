use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("x-limit", none)]
    Missing,
}

fn main() {}
