use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(0x194)]
    NotFound,
}

fn main() {}
