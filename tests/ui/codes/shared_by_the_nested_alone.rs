use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[transparent]
    Calendar(CalendarError),
    #[transparent]
    Page(PageError),
}

#[derive(Debug, ApiError)]
enum CalendarError {
    #[status(404)]
    #[code("HE_02")]
    NotFound,
}

#[derive(Debug, ApiError)]
enum PageError {
    #[status(404)]
    #[code("HE_02", shared)]
    NotFound,
}

fn main() {}
