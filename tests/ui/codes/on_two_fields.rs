use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    Missing(#[code] &'static str, #[code] i64),
}

fn main() {}
