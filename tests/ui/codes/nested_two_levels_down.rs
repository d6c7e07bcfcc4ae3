use fault::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[status(404)]
    #[code(17)]
    NoRoute,
    #[transparent]
    Booking(booking::BookingError),
}

mod booking {
    #[derive(Debug, fault::ApiError)]
    pub enum BookingError {
        #[transparent]
        Calendar(super::calendar::CalendarError),
    }
}

mod calendar {
    #[derive(Debug, fault::ApiError)]
    pub enum CalendarError {
        #[status(409)]
        #[code(17)]
        Taken,
    }
}

fn main() {}
