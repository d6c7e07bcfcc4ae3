use fault::ApiError;

struct NotAFormat;

#[derive(Debug, ApiError)]
#[api(format = NotAFormat)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
