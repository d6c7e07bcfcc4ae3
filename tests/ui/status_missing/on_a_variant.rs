use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[message("no such booking")]
    NotFound,
}

fn main() {}
