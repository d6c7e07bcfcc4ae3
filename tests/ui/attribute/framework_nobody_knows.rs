use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(respond(axmu))]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
