use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("x-booking", "{id}\n")]
    NotFound { id: u64 },
}

fn main() {}
