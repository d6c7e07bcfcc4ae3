use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[status(400)]
    #[code("invalid \"grant\"")]
    Grant,
}

fn main() {}
