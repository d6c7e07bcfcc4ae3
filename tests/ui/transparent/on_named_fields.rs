use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Two { inner: Inner, id: u64 },
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
