use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(100, soft)]
    Continue,
}

fn main() {}
