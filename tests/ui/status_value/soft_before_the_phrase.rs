use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(200, soft, "Fine")]
    Missing,
}

fn main() {}
