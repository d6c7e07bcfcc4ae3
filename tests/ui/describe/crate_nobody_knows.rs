use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(describe(utopia))]
enum SeatError {
    #[status(404)]
    NoSuchSeat,
}

fn main() {}
