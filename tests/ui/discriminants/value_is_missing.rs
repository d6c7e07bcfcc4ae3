use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants)]
enum E {
    #[status(404)]
    A,
}

fn main() {}
