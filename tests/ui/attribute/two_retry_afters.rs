use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    SlowDown(#[retry_after] u64, #[retry_after] u64),
}

fn main() {}
