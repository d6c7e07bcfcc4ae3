use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error = 203))]
enum E {
    #[status(403)]
    Forbidden,
}

fn main() {}
