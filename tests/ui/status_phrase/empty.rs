use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(432, "")]
    Odd,
}

fn main() {}
