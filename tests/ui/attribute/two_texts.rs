use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[title("a" "b")]
    A,
}

fn main() {}
