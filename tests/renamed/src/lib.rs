//! A crate that depends on `fault` under the name `errors`, and hands it on to
//! its own users from a module.
//!
//! There is no `::fault` here, so that every path of the expansion that does
//! not go through `#[api(crate = …)]` fails to compile.

/// Where users of this crate find `fault`.
pub mod reexported {
    pub use errors as toolkit;
}

use std::time::Duration;

use errors::body::Typed;

/// Named by the dependency's own name.
#[derive(Debug, errors::ApiError)]
#[api(crate = errors, format = Typed, codes = snake_case, docs = "https://example.com/errors")]
pub enum Direct {
    /// Nothing has this id.
    #[status(404)]
    #[kind("invalid_request_error")]
    #[message("No such thing: {id}")]
    Missing {
        /// The id that was asked for.
        #[detail]
        id: u32,
    },
    /// Too many at once.
    #[status(429)]
    #[kind("rate_limit_error")]
    Busy {
        /// How long to wait.
        #[retry_after]
        wait: Duration,
        /// Which limit it was.
        #[header("x-limit")]
        limit: String,
    },
    /// Some fields are wrong.
    #[status(422)]
    #[kind("invalid_request_error")]
    Invalid(#[fields(first)] errors::FieldErrors),
    /// Somebody else's error.
    #[kind("api_error")]
    Upstream {
        /// What they said.
        #[status]
        status: http::StatusCode,
        /// Why.
        #[source]
        cause: std::num::ParseIntError,
    },
    /// See there.
    #[transparent]
    Nested(#[from] Reexported),
}

/// Named through a re-export.
#[derive(Debug, crate::reexported::toolkit::ApiError)]
#[api(crate = crate::reexported::toolkit)]
pub enum Reexported {
    /// It is no more.
    #[status(410)]
    #[kind("not_found_error")]
    #[code("gone_for_good")]
    #[message("Gone")]
    Gone,
}

/// As a dependent would say it: by the path of this crate.
#[derive(Debug, reexported::toolkit::ApiError)]
#[api(crate = reexported::toolkit, external)]
#[status(400)]
#[message("Not a number")]
pub struct Handmade;

impl std::fmt::Display for Handmade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("handmade")
    }
}

impl std::error::Error for Handmade {}

#[cfg(test)]
mod tests {
    use super::{Direct, Handmade, Reexported};
    use errors::{Catalog, Fault};

    #[test]
    fn a_renamed_dependency_serves_every_part_of_the_expansion() {
        let missing = Direct::Missing { id: 7 };
        assert_eq!(
            serde_json::to_string(&missing).unwrap(),
            r#"{"type":"invalid_request_error","code":"missing","message":"No such thing: 7","doc_url":"https://example.com/errors/missing","id":7}"#
        );
        assert_eq!(Direct::CATALOG.iter().count(), 5);
        let nested = Direct::from(Reexported::Gone);
        assert_eq!(nested.status(), 410);
        assert_eq!(errors::Reply::new(&nested).status(), 410);
        assert_eq!(Handmade.message().to_string(), "Not a number");
    }
}
