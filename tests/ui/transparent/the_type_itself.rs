use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    A(Box<Self>),
}

fn main() {}
