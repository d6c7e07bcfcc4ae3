use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status]
    NotFound,
}

fn main() {}
