use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("x-a" = "b")]
    A,
}

fn main() {}
