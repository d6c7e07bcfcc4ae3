use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(discriminants(Code, flat(Inmer)))]
enum E {
    #[transparent]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(discriminants = InnerCode)]
#[status(403)]
struct Inner;

fn main() {}
