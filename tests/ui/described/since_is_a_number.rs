use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(404)]
    #[since(1.4)]
    Missing,
}

fn main() {}
