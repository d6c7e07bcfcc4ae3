use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants = Code, discriminants = Other)]
enum E {
    #[status(404)]
    A,
}

fn main() {}
