use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    #[retry(backof)]
    SlowDown,
}

fn main() {}
