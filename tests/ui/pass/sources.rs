#![deny(warnings)]
use std::error::Error as StdError;
use std::sync::Arc;

use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(500)]
    Marked(#[source] std::fmt::Error),
    #[status(500)]
    From(#[from] std::io::Error),
    #[status(500)]
    Named { source: std::fmt::Error },
    #[status(500)]
    Perhaps(#[source] Option<std::fmt::Error>),
    #[status(500)]
    PerhapsFrom(#[from] Option<std::num::ParseIntError>),
    #[status(500)]
    Boxed(#[source] Box<dyn StdError + Send + Sync>),
    #[status(500)]
    BoxedFrom {
        #[from]
        source: Box<dyn StdError>,
    },
    #[status(500)]
    Shared(#[source] Arc<dyn StdError + Send>),
    #[status(500)]
    Static(#[source] &'static std::fmt::Error),
    #[status(500)]
    None(u8),
}

fn main() {
    let errors: [(E, bool); 9] = [
        (E::Marked(std::fmt::Error), true),
        (std::io::Error::other("").into(), true),
        (
            E::Named {
                source: std::fmt::Error,
            },
            true,
        ),
        (E::Perhaps(None), false),
        ("x".parse::<u8>().unwrap_err().into(), true),
        (E::Boxed("text".into()), true),
        (Box::<dyn StdError>::from("text").into(), true),
        (E::Shared(Arc::new(std::fmt::Error)), true),
        (E::None(1), false),
    ];
    for (error, has_source) in errors {
        assert_eq!(error.source().is_some(), has_source, "{error:?}");
    }
    assert!(E::Static(&std::fmt::Error).source().is_some());
}
