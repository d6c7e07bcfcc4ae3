use fault::{ApiError, Catalog, Fault};

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing;

#[derive(Debug, ApiError)]
#[status(409)]
struct Taken;

#[derive(Debug, ApiError)]
#[transparent]
#[code("y")]
struct V<T: Fault + Catalog>(T);

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    A(V<Missing>),
    #[transparent]
    B(V<Taken>),
}

fn main() {}
