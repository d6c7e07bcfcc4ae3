use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(domain = "https://bookings.example.org")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
