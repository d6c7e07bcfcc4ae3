use fault::ApiError;
use fault::body::Coded;

#[derive(Debug, ApiError)]
#[status(404)]
struct NoPage;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[format(Coded)]
    NoPage(NoPage),
}

fn main() {}
