use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(no_error = 2xx))]
enum E {
    #[status(404)]
    Missing,
}

fn main() {}
