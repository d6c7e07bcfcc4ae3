use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[title(" ")]
    NotFound,
}

fn main() {}
