use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(#[from] std::io::Error, #[location] u32),
}

fn main() {}

// The place is made in `From` and read in `Fault`.
// messages: 2
