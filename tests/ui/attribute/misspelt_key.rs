use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(fromat = fault::body::Problem)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
