use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(401)]
    #[header("www-authenticate", "Bearer")]
    #[header("www-authenticate", none)]
    Expired,
}

fn main() {}
