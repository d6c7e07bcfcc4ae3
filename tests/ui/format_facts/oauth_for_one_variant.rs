use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[format(OAuth)]
    Grant,
}

fn main() {}
