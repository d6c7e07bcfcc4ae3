use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("x-booking:", "1")]
    NotFound,
}

fn main() {}
