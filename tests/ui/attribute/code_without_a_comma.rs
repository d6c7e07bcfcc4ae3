use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[code("a" shared)]
    A,
}

fn main() {}
