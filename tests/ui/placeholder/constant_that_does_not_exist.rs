use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message(GONE)]
    A,
}

fn main() {}
