use fault::ApiError;
use fault::body::Coded;

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum E {
    #[status(422)]
    #[code("invalid")]
    Invalid(#[fields] fault::FieldErrors),
}

fn main() {}
