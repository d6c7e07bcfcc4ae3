use fault::ApiError;
use fault::body::Typed;

#[derive(Debug, ApiError)]
#[status(404)]
struct NoPage;

#[derive(Debug, ApiError)]
enum Middle {
    #[transparent]
    NoPage(NoPage),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum E {
    #[transparent]
    Middle(Middle),
}

fn main() {}
