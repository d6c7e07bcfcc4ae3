#![deny(warnings)]
use std::error::Error as _;

use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
#[error("the default of this type")]
enum E {
    #[status(500)]
    #[error("store {host} failed")]
    Store { host: String },
    #[status(409)]
    #[message("taken")]
    #[error("taken: {0}")]
    Both(String),
    #[status(500)]
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[status(500)]
    Default,
    #[status(404)]
    #[error("no such page: {0}")]
    Public(u8),
}

fn main() {
    let store = E::Store {
        host: "db-7".into(),
    };
    assert_eq!(store.to_string(), "store db-7 failed");
    assert_eq!(store.message().to_string(), "Internal Server Error");
    let both = E::Both("b".into());
    assert_eq!(
        (both.to_string(), both.message().to_string()),
        ("taken: b".into(), "taken".into())
    );
    let io = E::from(std::io::Error::other("disk"));
    assert_eq!(io.to_string(), "disk");
    assert!(io.source().is_none());
    assert_eq!(E::Default.to_string(), "the default of this type");
    assert_eq!(E::Public(1).message().to_string(), "no such page: 1");
}
