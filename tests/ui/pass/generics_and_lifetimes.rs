#![deny(warnings)]
use std::fmt::{Debug, Display};

use fault::{ApiError, Catalog, Fault};

#[derive(Debug, ApiError)]
enum Borrowed<'a> {
    #[status(404)]
    #[message("no such page: {0}")]
    Missing(&'a str),
}

#[derive(Debug, ApiError)]
enum Generic<'a, T, E = std::fmt::Error, const N: usize = 2>
where
    T: Debug,
{
    #[status(404)]
    #[message("{id} {list:?}")]
    Missing { id: T, list: [&'a u8; N] },
    #[status(500)]
    Store(#[source] E),
}

#[derive(Debug, ApiError)]
enum Nesting<T> {
    #[transparent]
    Inner(T),
    #[status(400)]
    #[code("own")]
    Own,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[code("inner")]
struct Inner;

fn respond<T: Debug + Display>(id: T) -> String {
    let error: Generic<'_, T> = Generic::Missing { id, list: [&1, &2] };
    error.to_string()
}

fn main() {
    assert_eq!(
        Borrowed::Missing(&String::from("a")).to_string(),
        "no such page: a"
    );
    assert_eq!(respond(7), "7 [1, 2]");
    let nesting: Nesting<Nesting<Inner>> = Nesting::Inner(Nesting::Inner(Inner));
    assert_eq!(nesting.status(), 404);
    assert_eq!(fault::Reply::new(&nesting).status(), 404);
    assert_eq!(<Nesting<Inner>>::CATALOG.iter().count(), 2);
    assert_eq!(Nesting::<Inner>::Own.status(), 400);
    let _: Generic<'_, u8> = Generic::Store(std::fmt::Error);
}
