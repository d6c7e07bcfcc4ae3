use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    Missing(#[log(off)] u8),
}

fn main() {}
