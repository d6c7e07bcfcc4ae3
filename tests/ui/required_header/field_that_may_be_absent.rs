use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(405)]
    Method {
        #[header("allow")]
        allowed: Option<&'static str>,
    },
}

fn main() {}
