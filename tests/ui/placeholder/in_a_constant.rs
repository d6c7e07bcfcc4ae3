use fault::ApiError;

const GONE: &str = "no {id}";

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[message(GONE)]
    A { id: u8 },
}

fn main() {}
