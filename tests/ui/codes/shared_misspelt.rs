use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code(7, common)]
    Missing,
}

fn main() {}
