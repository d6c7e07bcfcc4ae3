use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(domain = "bookings example")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
