use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    #[header("retry-after", none)]
    Limited(#[retry_after] u64),
}

fn main() {}
