use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code("HE_02", shared)]
    Missing,
}

fn main() {}
