use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(422)]
    #[param("id")]
    Invalid(#[param] String),
}

fn main() {}
