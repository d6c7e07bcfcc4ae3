use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(422)]
    Invalid(#[fields(one)] fault::FieldErrors),
}

fn main() {}
