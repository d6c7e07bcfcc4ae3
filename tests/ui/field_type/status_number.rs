use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    Upstream(#[status] u16),
}

fn main() {}
