use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    Upstream(#[statsu] http::StatusCode),
}

fn main() {}
