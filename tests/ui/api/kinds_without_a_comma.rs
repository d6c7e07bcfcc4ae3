use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(a = 400 b = 500))]
enum E {
    #[status(500)]
    A,
}

fn main() {}
