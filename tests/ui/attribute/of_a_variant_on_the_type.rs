use fault::ApiError;

#[derive(Debug, ApiError)]
#[title("Store failed")]
enum E {
    #[status(500)]
    Store,
}

fn main() {}
