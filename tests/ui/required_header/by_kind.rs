use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error = 401))]
enum E {
    #[kind("authentication_error")]
    NoToken,
}

fn main() {}
