use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(401)]
    #[header("www-authenticate", no)]
    Expired,
}

fn main() {}
