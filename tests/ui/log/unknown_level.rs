use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[log(warning)]
    Missing,
}

fn main() {}
