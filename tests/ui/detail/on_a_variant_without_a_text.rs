use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(409)]
    #[detail("reason")]
    Taken,
}

fn main() {}
