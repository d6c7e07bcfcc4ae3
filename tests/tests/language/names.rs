//! Types and imports that are called what the derive's own are called.

use fault::{Catalog, Fault};

mod same_name_as_the_derive {
    use fault::ApiError;

    #[derive(Debug, ApiError)]
    pub enum ApiError {
        #[status(404)]
        #[message("No page {0}")]
        Missing(u32),
    }
}

#[test]
fn an_enum_called_api_error_derives_api_error() {
    let error = same_name_as_the_derive::ApiError::Missing(3);
    assert_eq!(error.to_string(), "No page 3");
    assert_eq!(error.status(), 404);
}

#[derive(Debug, fault::ApiError)]
enum WithoutUse {
    #[status(409)]
    Taken,
}

#[test]
fn the_derive_needs_no_import() {
    assert_eq!(WithoutUse::Taken.status(), 409);
    assert_eq!(WithoutUse::Taken.to_string(), "Taken");
    assert_eq!(WithoutUse::CATALOG.name(), "WithoutUse");
}

mod called_like_the_traits {
    #[derive(Debug, fault::ApiError)]
    pub enum Fault {
        #[status(400)]
        Catalog,
        #[status(500)]
        Entry,
        #[status(502)]
        Error,
        #[status(503)]
        Display,
    }

    #[derive(Debug, fault::ApiError)]
    #[status(400)]
    #[code("catalog")]
    pub struct Catalog;

    #[derive(Debug, fault::ApiError)]
    #[status(400)]
    pub struct Reply {
        #[detail]
        pub details: u8,
    }

    #[derive(Debug, fault::ApiError)]
    pub enum Error {
        #[transparent]
        Fault(#[from] Fault),
        #[transparent]
        Catalog(#[from] Catalog),
    }
}

#[test]
fn a_type_may_be_called_what_the_traits_are_called() {
    use called_like_the_traits as like;

    assert_eq!(like::Error::from(like::Fault::Display).status(), 503);
    assert_eq!(
        like::Error::from(like::Catalog).code(),
        Some(fault::Code::Text("catalog"))
    );
    assert_eq!(
        serde_json::to_value(&like::Reply { details: 3 }).unwrap()["details"],
        3
    );
}

/// A crate's users may re-export `fault` under a path of their own.
mod toolkit {
    pub mod inside {
        pub use fault as errors;
    }
}

#[derive(Debug, toolkit::inside::errors::ApiError)]
#[api(crate = crate::names::toolkit::inside::errors, format = toolkit::inside::errors::body::Coded)]
enum ThroughAPath {
    #[status(404)]
    #[code(34)]
    #[message("Not here")]
    Missing,
}

#[test]
fn the_crate_may_be_named_by_a_path() {
    assert_eq!(
        serde_json::to_string(&ThroughAPath::Missing).unwrap(),
        r#"{"code":34,"message":"Not here"}"#
    );
}
