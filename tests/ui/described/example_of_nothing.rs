use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(500)]
    #[error("host {host} is down")]
    Down {
        #[example("db-7")]
        host: String,
    },
}

fn main() {}
