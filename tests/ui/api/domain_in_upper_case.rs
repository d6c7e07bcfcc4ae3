use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(domain = "Bookings.example.org")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
