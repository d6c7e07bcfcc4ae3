use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[kind("client")]
struct NoPage;

#[derive(Debug, ApiError)]
enum Middle {
    #[transparent]
    #[status(410)]
    NoPage(NoPage),
}

#[derive(Debug, ApiError)]
#[api(kinds(client = 404))]
enum E {
    #[transparent]
    Middle(Middle),
}

fn main() {}
