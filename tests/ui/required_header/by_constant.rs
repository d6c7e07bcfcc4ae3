use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(UNAUTHORIZED)]
    #[header("authorization", "Bearer")]
    NoToken,
}

fn main() {}
