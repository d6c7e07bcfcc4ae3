use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
enum E {
    Missing,
    Expired,
}

fn main() {}
