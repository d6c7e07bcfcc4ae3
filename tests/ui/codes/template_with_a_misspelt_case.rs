use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(codes = "M_{SCREAMING_SNAKE}")]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
