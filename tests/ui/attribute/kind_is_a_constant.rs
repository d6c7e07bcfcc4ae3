use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[kind(KIND)]
    A,
}

fn main() {}
