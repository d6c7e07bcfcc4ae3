use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = snek_case)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
