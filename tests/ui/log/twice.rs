use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[log(warn)]
    #[log(off)]
    Missing,
}

fn main() {}
