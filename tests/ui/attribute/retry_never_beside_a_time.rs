use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    #[retry(never)]
    SlowDown(#[retry_after] u64),
}

fn main() {}
