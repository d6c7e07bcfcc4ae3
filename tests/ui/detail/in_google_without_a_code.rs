use fault::ApiError;
use fault::body::Google;

#[derive(Debug, ApiError)]
#[api(format = Google, domain = "library.example.com")]
enum E {
    #[status(404)]
    NoBook {
        #[detail]
        book: u32,
    },
}

fn main() {}
