use fault::ApiError;

struct Seat(u32);

impl std::fmt::Debug for Seat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[derive(Debug, ApiError)]
enum E {
    #[status(409)]
    Taken {
        #[detail]
        seat: Seat,
    },
}

fn main() {}
