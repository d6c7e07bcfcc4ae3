use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(422)]
    Invalid(#[param] String, #[param] String),
}

fn main() {}
