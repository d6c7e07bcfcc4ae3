use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[status(400)]
    Grant,
}

fn main() {}
