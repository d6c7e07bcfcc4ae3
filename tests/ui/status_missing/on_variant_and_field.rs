use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(502)]
    Upstream(#[status] http::StatusCode),
}

fn main() {}
