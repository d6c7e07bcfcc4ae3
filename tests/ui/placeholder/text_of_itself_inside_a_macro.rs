use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    #[error("bad: {}", format!("<{}>", self))]
    Bad,
}

fn main() {}
