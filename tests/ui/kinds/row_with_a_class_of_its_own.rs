use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error = 6xx))]
enum E {
    #[status(403)]
    Forbidden,
}

fn main() {}
