use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status('a')]
    A,
}

fn main() {}
