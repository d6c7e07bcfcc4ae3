use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = "M_")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
