use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[transparent]
    Auth(#[example("x")] AuthError),
}

#[derive(Debug, ApiError)]
#[status(403)]
struct AuthError;

fn main() {}
