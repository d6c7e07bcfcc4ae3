use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[code("invalid_grant")]
    #[format(OAuth)]
    Grant {
        #[detail]
        error_uri: String,
    },
}

fn main() {}
