use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
#[header("www-authenticate", "")]
struct NoToken;

fn main() {}
