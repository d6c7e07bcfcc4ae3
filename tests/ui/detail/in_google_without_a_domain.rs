use fault::ApiError;
use fault::body::Google;

#[derive(Debug, ApiError)]
#[api(format = Google, codes = SCREAMING_SNAKE_CASE)]
enum E {
    #[status(404)]
    NoBook {
        #[detail]
        book: u32,
    },
}

fn main() {}
