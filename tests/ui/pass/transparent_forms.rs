#![deny(warnings)]
use std::sync::Arc;

use fault::{ApiError, Catalog, Fault};

#[derive(Debug, ApiError)]
#[status(404)]
#[message("no such page")]
struct Missing;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Plain(#[from] Missing),
    #[transparent]
    Named { inner: Box<Missing> },
    #[transparent]
    Shared(Arc<Missing>),
    #[transparent]
    Erased(Box<dyn Fault + Send + Sync>),
}

#[derive(Debug, ApiError)]
#[transparent]
struct Wrapper(E);

fn main() {
    let errors = [
        E::from(Missing),
        E::Named {
            inner: Box::new(Missing),
        },
        E::Shared(Arc::new(Missing)),
        E::Erased(Box::new(Missing)),
    ];
    for error in errors {
        assert_eq!(error.to_string(), "no such page");
        let error = Wrapper(error);
        assert_eq!(error.status(), 404);
        assert_eq!(error.message().to_string(), "no such page");
        assert_eq!(error.to_string(), "no such page");
    }
    assert!(Wrapper::CATALOG.iter().count() >= 1);
}
