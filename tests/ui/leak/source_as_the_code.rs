use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(502)]
    Upstream {
        #[source]
        #[code]
        error: std::io::Error,
    },
}

fn main() {}
