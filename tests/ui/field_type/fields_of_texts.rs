use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(422)]
    Invalid(#[fields] Vec<String>),
}

fn main() {}
