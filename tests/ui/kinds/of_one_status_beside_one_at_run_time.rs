use fault::ApiError;
use http::StatusCode;

#[derive(Debug, ApiError)]
#[api(kinds(rate = 429, server = 5xx))]
enum E {
    #[kind("rate")]
    Upstream {
        #[status]
        status: StatusCode,
    },
}

fn main() {}
