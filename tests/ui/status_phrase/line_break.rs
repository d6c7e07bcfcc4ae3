use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(432, "Odd\r\nSet-Cookie: a=b")]
    Odd,
}

fn main() {}
