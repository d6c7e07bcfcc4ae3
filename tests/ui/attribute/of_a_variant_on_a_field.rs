use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    NotFound {
        #[message("x")]
        id: String,
    },
}

fn main() {}
