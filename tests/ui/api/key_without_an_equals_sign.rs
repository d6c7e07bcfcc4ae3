use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(format fault::body::Typed)]
enum E {
    #[status(500)]
    A,
}

fn main() {}
