use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(404)]
    #[message("no booking {id}")]
    Missing {
        #[example]
        id: String,
    },
}

fn main() {}
