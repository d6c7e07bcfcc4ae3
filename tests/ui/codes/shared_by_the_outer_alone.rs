use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(429)]
    #[code(88, shared)]
    Limited,
    #[transparent]
    Calendar(CalendarError),
}

#[derive(Debug, ApiError)]
enum CalendarError {
    #[status(429)]
    #[code(88)]
    Limited,
}

fn main() {}
