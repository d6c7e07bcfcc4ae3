use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(407)]
    Proxy,
}

fn main() {}
