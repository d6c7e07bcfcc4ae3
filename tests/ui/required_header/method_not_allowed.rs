use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(405)]
    Method,
}

fn main() {}
