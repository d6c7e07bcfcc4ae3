#![deny(warnings)]
use fault::{ApiError, Fault};

fn shown(id: &u8, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    write!(f, "no {id}")
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external)]
enum E {
    #[error("no such page: {0}")]
    #[status(404)]
    Missing(String),
    #[error("store failed")]
    #[status(500)]
    Store(#[from] std::io::Error),
    #[error(fmt = shown)]
    #[status(404)]
    #[expose]
    Function(u8),
    #[error(transparent)]
    #[status(500)]
    Itself(#[from] std::fmt::Error),
}

fn main() {
    assert_eq!(
        E::Missing("a".into()).message().to_string(),
        "no such page: a"
    );
    let store = E::from(std::io::Error::other("disk"));
    assert_eq!(
        (store.to_string().as_str(), store.status().as_u16()),
        ("store failed", 500)
    );
    assert_eq!(E::Function(7).message().to_string(), "no 7");
    assert_eq!(E::from(std::fmt::Error).status(), 500);
}
