use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    #[retry("backoff")]
    SlowDown,
}

fn main() {}
