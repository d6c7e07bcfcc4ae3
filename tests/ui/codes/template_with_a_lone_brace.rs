use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = "M_{snake_case")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
