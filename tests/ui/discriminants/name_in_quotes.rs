use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants = "Code")]
enum E {
    #[status(404)]
    A,
}

fn main() {}
