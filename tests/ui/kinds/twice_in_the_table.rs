use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(a = 403, a = 404))]
enum E {
    #[kind("a")]
    Forbidden,
}

fn main() {}
