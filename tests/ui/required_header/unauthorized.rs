use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(401)]
    NoToken,
}

fn main() {}
