use fault::ApiError;

struct NotAFormat;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[format(NotAFormat)]
    NotFound,
}

fn main() {}
