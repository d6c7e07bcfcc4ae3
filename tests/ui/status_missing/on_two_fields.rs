use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    Upstream(#[status] http::StatusCode, #[status] http::StatusCode),
}

fn main() {}
