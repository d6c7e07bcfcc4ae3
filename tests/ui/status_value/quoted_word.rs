use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status("not found")]
    NotFound,
}

fn main() {}
