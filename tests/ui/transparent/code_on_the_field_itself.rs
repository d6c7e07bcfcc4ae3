use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    Inner(
        #[transparent]
        #[code]
        Inner,
        u8,
    ),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {}
