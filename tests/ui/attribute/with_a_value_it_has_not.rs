use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(502)]
    #[expose(yes)]
    #[message("{0}")]
    Store(#[from] std::io::Error),
}

fn main() {}
