use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code(17)]
    Booking,
    #[status(410)]
    #[code(17)]
    Calendar,
}

fn main() {}
