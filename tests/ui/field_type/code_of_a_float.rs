use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct NotFound {
    #[code]
    code: f32,
}

fn main() {}
