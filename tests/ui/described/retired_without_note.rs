use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(retired("expired"))]
enum BookingError {
    #[status(404)]
    Missing,
}

fn main() {}
