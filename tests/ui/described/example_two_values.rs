use fault::ApiError;

#[derive(Debug, ApiError)]
enum BookingError {
    #[status(409)]
    #[message("taken")]
    Taken {
        #[detail]
        #[example(3, 4)]
        free: Vec<u8>,
    },
}

fn main() {}
