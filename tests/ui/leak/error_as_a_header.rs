use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload")]
    Upload {
        #[header("x-cause")]
        cause: std::fmt::Error,
    },
}

fn main() {}
