use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[format("Typed")]
    A,
}

fn main() {}
