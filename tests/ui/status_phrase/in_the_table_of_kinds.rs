use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(rate_limit_error = 420))]
enum E {
    #[kind("rate_limit_error")]
    Calm,
}

fn main() {}
