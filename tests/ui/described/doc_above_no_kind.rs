use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(
    api_error = 5xx,
    /// The rest.
))]
enum BookingError {
    #[status(500)]
    #[kind("api_error")]
    Down,
}

fn main() {}
