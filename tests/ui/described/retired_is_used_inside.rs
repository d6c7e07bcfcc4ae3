use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(retired("expired" = "Use `forbidden`."))]
enum BookingError {
    #[status(404)]
    #[code("missing")]
    Missing,
    #[transparent]
    Auth(AuthError),
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum AuthError {
    #[status(403)]
    Expired,
}

fn main() {}
