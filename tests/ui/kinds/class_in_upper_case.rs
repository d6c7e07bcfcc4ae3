use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(a = 4XX))]
enum E {
    #[status(404)]
    #[kind("a")]
    A,
}

fn main() {}
