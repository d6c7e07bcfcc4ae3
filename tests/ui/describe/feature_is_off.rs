use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(describe(utoipa))]
enum SeatError {
    #[status(404)]
    NoSuchSeat,
}

fn main() {}
