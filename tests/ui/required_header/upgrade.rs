use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(426)]
    Upgrade,
}

fn main() {}
