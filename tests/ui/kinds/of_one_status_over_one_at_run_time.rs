use fault::ApiError;
use http::StatusCode;

#[derive(Debug, ApiError)]
struct Upstream {
    #[status]
    status: StatusCode,
}

#[derive(Debug, ApiError)]
#[api(kinds(rate = 429, server = 5xx))]
enum E {
    #[transparent]
    #[kind("rate")]
    Upstream(Upstream),
}

fn main() {}
