//! Both are `Taken` in this module: a function has no path of its own.

use fault::{ApiError, Catalog, Fault};

trait Fails {
    type Error: Fault + Catalog;
}

struct Seat;

struct Table;

const _: () = {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[code("taken")]
    pub struct Taken;

    impl Fails for Seat {
        type Error = Taken;
    }
};

const _: () = {
    #[derive(Debug, ApiError)]
    #[status(409)]
    #[code("taken")]
    pub struct Taken;

    impl Fails for Table {
        type Error = Taken;
    }
};

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Seat(<Seat as Fails>::Error),
    #[transparent]
    Table(<Table as Fails>::Error),
}

fn main() {}
