use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(429)]
    SlowDown {
        #[retry_after]
        wait: String,
    },
}

fn main() {}
