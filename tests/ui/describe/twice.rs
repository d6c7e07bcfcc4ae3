use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(describe(aide), describe(utoipa))]
enum SeatError {
    #[status(404)]
    NoSuchSeat,
}

fn main() {}
