use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("content-encoding", "gzip")]
    NotFound,
}

fn main() {}
