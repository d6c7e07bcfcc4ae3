use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(403)]
    #[code("expired")]
    Expired,
    #[transparent]
    Auth(AuthError),
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case, retired("expired" = "Use `forbidden`."))]
enum AuthError {
    #[status(403)]
    Forbidden,
}

fn main() {}
