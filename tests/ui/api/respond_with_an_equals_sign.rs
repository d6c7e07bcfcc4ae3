use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(respond = axum)]
enum E {
    #[status(500)]
    A,
}

fn main() {}
