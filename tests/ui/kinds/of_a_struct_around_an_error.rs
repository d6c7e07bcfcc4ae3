use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[kind("client")]
struct NoPage;

#[derive(Debug, ApiError)]
#[api(kinds(client = 4xx, server = 5xx))]
#[transparent]
#[status(503)]
struct Unavailable(NoPage);

fn main() {}
