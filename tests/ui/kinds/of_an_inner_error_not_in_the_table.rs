use fault::ApiError;

#[derive(Debug, ApiError)]
enum Inner {
    #[status(404)]
    #[kind("missing")]
    NoPage,
}

#[derive(Debug, ApiError)]
#[api(kinds(client = 4xx, server = 5xx))]
enum E {
    #[transparent]
    Inner(Inner),
}

fn main() {}
