use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case, retired("not_there" = "Use `missing`."))]
enum BookingError {
    #[status(404)]
    Missing,
    #[status(410)]
    NotThere,
}

fn main() {}
