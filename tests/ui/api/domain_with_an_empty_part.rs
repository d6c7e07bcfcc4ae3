use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(domain = "bookings..org")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
