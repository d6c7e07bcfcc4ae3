use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message(GONE, 3)]
    A,
}

fn main() {}
