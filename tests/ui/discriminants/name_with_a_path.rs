use fault::ApiError;

mod codes {}

#[derive(Debug, ApiError)]
#[api(discriminants = codes::Code)]
enum E {
    #[status(404)]
    A,
}

fn main() {}
