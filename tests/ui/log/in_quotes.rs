use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[log("warn")]
    Missing,
}

fn main() {}
