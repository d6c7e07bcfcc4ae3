use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code("not_found")]
    Booking,
    #[status(410)]
    #[code("not_found")]
    Calendar,
}

fn main() {}
