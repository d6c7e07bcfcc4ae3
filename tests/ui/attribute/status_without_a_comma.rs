use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404 "Not There")]
    A,
}

fn main() {}
