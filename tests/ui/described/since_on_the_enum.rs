use fault::ApiError;

#[derive(Debug, ApiError)]
#[since("1.4")]
enum BookingError {
    #[status(404)]
    Missing,
}

fn main() {}
