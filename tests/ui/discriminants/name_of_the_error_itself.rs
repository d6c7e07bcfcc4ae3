use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants = E)]
enum E {
    #[status(404)]
    A,
}

fn main() {}
