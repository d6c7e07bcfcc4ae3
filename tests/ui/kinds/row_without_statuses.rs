use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error))]
enum E {
    #[status(403)]
    Forbidden,
}

fn main() {}
