use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {}", self.cause)]
    Upload { cause: String },
}

fn main() {}
