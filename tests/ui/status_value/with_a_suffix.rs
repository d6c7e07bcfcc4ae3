use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404u16)]
    NotFound,
}

fn main() {}
