use fault::ApiError;
use fault::body::{Envelope, OAuth};

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[code("ungültig")]
    #[format(Envelope<OAuth>)]
    Grant,
}

fn main() {}
