use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(client = 4xx))]
enum Inner {
    #[status(404)]
    #[kind("client")]
    NoPage,
}

#[derive(Debug, ApiError)]
#[api(kinds(client = 400 | 422, server = 5xx))]
enum E {
    #[transparent]
    Inner(Inner),
}

fn main() {}
