use fault::ApiError;

#[derive(Debug, ApiError)]
#[kind("api_error")]
enum E {
    #[status(500)]
    Store,
}

fn main() {}
