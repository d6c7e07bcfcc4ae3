use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(420)]
    Calm,
}

fn main() {}
