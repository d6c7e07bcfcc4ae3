use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(404)]
    #[example("7")]
    #[message("no booking {id}")]
    Missing { id: String },
}

fn main() {}
