use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants(Code, flatten(A)))]
enum E {
    #[status(404)]
    A,
}

fn main() {}
