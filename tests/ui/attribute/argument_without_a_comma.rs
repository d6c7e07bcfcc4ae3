use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("a {}" .0)]
    A(u8),
}

fn main() {}
