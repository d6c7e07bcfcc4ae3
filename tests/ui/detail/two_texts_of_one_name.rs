use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(409)]
    #[detail("reason", "taken")]
    #[detail("reason", "late")]
    Taken,
}

fn main() {}
