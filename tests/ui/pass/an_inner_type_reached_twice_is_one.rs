#![deny(warnings)]
use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum Auth {
    #[status(403)]
    Forbidden,
}

#[derive(Debug, ApiError)]
enum Booking {
    #[transparent]
    Auth(Auth),
}

#[derive(Debug, ApiError)]
enum Calendar {
    #[transparent]
    Auth(Auth),
    #[transparent]
    Again(Box<Auth>),
}

#[derive(Debug, ApiError)]
enum Service {
    #[transparent]
    Booking(Booking),
    #[transparent]
    Calendar(Calendar),
    #[transparent]
    Auth(Auth),
    #[transparent]
    #[code("other")]
    Renamed(Auth),
    #[status(400)]
    #[code(7)]
    Number,
    #[status(400)]
    #[code("7")]
    Text,
}

fn main() {
    assert_eq!(Service::Auth(Auth::Forbidden).to_string(), "Forbidden");
}
