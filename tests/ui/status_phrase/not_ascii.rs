use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(432, "Étrange")]
    Odd,
}

fn main() {}
