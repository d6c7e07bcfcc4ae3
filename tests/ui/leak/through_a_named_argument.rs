use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[message("store failed: {why}", why = .cause)]
    Store {
        #[source]
        cause: std::io::Error,
    },
}

fn main() {}
