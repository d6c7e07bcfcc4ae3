use fault::ApiError;

#[derive(Debug, ApiError)]
enum Inner {
    #[status(403)]
    #[header("www-authenticate", "Bearer")]
    NoScope,
    #[status(403)]
    Banned,
}

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[status(401)]
    Inner(Inner),
}

fn main() {}
