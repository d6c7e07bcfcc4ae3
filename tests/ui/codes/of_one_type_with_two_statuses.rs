use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[code("missing")]
struct Missing;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Page(Missing),
    #[transparent]
    #[status(410)]
    Archive(Missing),
}

fn main() {}
