use fault::ApiError;
use fault::body::Google;

#[derive(Debug, ApiError)]
#[status(404)]
#[code("NO_BOOK")]
struct NoBook {
    #[detail]
    book: u32,
}

#[derive(Debug, ApiError)]
#[api(format = Google)]
enum E {
    #[transparent]
    NoBook(NoBook),
}

fn main() {}
