use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(299, soft)]
    Missing,
}

fn main() {}
