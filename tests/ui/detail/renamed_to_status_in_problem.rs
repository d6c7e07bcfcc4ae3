use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    NotFound(#[detail("status")] u16),
}

fn main() {}
