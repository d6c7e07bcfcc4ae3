use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    NotFound {
        #[header("Trailer")]
        trailer: String,
    },
}

fn main() {}
