use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    #[header("retry-after", "60")]
    SlowDown(#[retry_after] u64),
}

fn main() {}
