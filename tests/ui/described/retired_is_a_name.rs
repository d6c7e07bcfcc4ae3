use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(expired = "Gone."))]
enum BookingError {
    #[status(404)]
    Missing,
}

fn main() {}
