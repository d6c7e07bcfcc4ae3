use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants(Code, flat(A)))]
enum E {
    #[status(404)]
    A,
}

fn main() {}
