use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum ServiceError {
    #[status(404)]
    NotFound,
    #[status(409)]
    Taken,
    #[transparent]
    Booking(booking::Error),
    #[transparent]
    Calendar(calendar::Error),
}

mod booking {
    #[derive(Debug, fault::ApiError)]
    #[api(codes = snake_case)]
    pub enum Error {
        #[status(404)]
        NotFound,
    }
}

mod calendar {
    #[derive(Debug, fault::ApiError)]
    #[api(codes = snake_case)]
    pub enum Error {
        #[status(409)]
        Taken,
    }
}

fn main() {}

// messages: 2
