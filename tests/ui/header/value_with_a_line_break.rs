use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("x-booking", "1\r\nset-cookie: a=b")]
    NotFound,
}

fn main() {}
