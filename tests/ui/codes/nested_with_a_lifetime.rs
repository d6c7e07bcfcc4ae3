use fault::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError<'a> {
    #[status(404)]
    #[code("gone")]
    NotFound(&'a str),
    #[transparent]
    Gone(Gone),
}

#[derive(Debug, ApiError)]
#[status(410)]
#[code("gone")]
struct Gone;

fn main() {}
