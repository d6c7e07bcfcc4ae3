use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Store(#[source] std::collections::BTreeMap<u8, u8>),
}

fn main() {}
