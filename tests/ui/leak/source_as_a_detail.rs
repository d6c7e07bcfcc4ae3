use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    Upload(
        #[from]
        #[detail("cause")]
        serde_json::Error,
    ),
}

fn main() {}
