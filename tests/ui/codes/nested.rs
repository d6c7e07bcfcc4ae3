use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum BookingError {
    #[status(404)]
    NotFound,
    #[transparent]
    Calendar(CalendarError),
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum CalendarError {
    #[status(404)]
    NotFound,
}

fn main() {}
