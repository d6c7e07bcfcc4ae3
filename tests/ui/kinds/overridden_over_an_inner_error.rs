use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing;

#[derive(Debug, ApiError)]
#[api(kinds(rate = 429, auth = 401, server = 5xx))]
enum E {
    #[transparent]
    #[kind("rate")]
    Missing(Missing),
}

fn main() {}
