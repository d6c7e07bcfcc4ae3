use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(retired("expired" = "Gone.", 7 = "Gone.", "expired" = "Really."))]
enum BookingError {
    #[status(404)]
    Missing,
}

fn main() {}
