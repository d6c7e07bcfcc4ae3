use fault::ApiError;
use fault::body::Coded;

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
