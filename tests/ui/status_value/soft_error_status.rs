use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404, soft)]
    Missing,
}

fn main() {}
