use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    SlowDown(#[retryafter] u64),
}

fn main() {}
