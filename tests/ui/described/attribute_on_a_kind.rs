use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(#[title("Ours")] api_error = 5xx))]
enum BookingError {
    #[status(500)]
    #[kind("api_error")]
    Down,
}

fn main() {}
