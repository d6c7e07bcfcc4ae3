use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[code("HE_02")]
    Missing,
    #[status(410)]
    #[code("HE_02", shared)]
    Gone,
}

fn main() {}
