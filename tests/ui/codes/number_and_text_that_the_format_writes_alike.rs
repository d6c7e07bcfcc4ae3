use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[status(400)]
    #[code("1")]
    Text,
    #[status(400)]
    #[code(1)]
    Number,
}

fn main() {}
