//! `#[transparent]` on a field, with other fields beside it.

use std::time::Duration;

use fault::body::{Fields, Typed};
use fault::{ApiError, Catalog, Fault, FieldErrors, Retry, RuntimeFacts};
use http::StatusCode;

use crate::{entry, sent};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Kind {
    /// No booking has this id.
    #[status(404)]
    #[kind("invalid")]
    #[code("missing")]
    #[param("id")]
    #[header("x-kind", "inner")]
    #[message("No such booking")]
    #[error("no row for {0}")]
    Missing(u8),
    #[status(503)]
    #[kind("failed")]
    #[error("store failed")]
    Store(#[retry_after] Duration, #[source] std::fmt::Error),
}

// The example of the design: kind beside status and text.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[message("{text}")]
struct Beside {
    #[transparent]
    kind: Kind,
    #[status]
    status: StatusCode,
    text: String,
}

#[test]
fn a_struct_has_a_kind_beside_a_status_and_a_text() {
    let mut error = Beside {
        kind: Kind::Missing(7),
        status: StatusCode::GONE,
        text: "no \"7\"".to_owned(),
    };
    assert_eq!(
        sent(&error),
        "410 Gone\nx-kind: inner\n\
         {\"type\":\"invalid\",\"code\":\"missing\",\"message\":\"no \\\"7\\\"\",\"param\":\"id\"}"
    );
    assert_eq!(error.to_string(), "no row for 7");
    error.kind = Kind::Store(Duration::from_millis(1500), std::fmt::Error);
    error.status = StatusCode::OK;
    assert_eq!(
        sent(&error),
        "500 Internal Server Error\nretry-after: 2\n\
         {\"type\":\"failed\",\"message\":\"no \\\"7\\\"\"}"
    );
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), std::fmt::Error.to_string());
    let entries: Vec<_> = Beside::CATALOG.iter().collect();
    assert_eq!(entries.len(), 2);
    for entry in entries {
        assert_eq!(entry.message(), "{text}");
        let facts = RuntimeFacts::STATUS.and(RuntimeFacts::MESSAGE);
        assert!(entry.runtime().contains(facts), "{:?}", entry.runtime());
    }
    assert_eq!(
        entry::<Beside>("Missing").description(),
        "No booking has this id."
    );
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum Plain {
    #[status(422)]
    #[kind("plain")]
    #[message("Wrong")]
    #[header("x-cost", "1")]
    #[header("x-other", "other")]
    Wrong {
        #[detail]
        size: u8,
        #[detail]
        shared: &'static str,
        #[retry_after]
        wait: Duration,
        #[fields]
        errors: FieldErrors,
    },
}

fn errors(path: &'static str) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push(path, "k", "d");
    errors
}

fn plain() -> Plain {
    Plain::Wrong {
        size: 3,
        shared: "inner",
        wait: Duration::from_secs(9),
        errors: errors("inner"),
    }
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum Outer {
    Everything {
        #[transparent]
        inner: Plain,
        #[detail("shared")]
        text: &'static str,
        #[header("X-Cost")]
        cost: u8,
        #[status]
        status: StatusCode,
        #[code]
        code: i64,
        #[fields]
        errors: FieldErrors,
        #[retry_after]
        wait: u32,
    },
    /// Nothing but the fault, which has its bytes.
    Nothing {
        #[transparent]
        inner: Plain,
        #[expect(dead_code, reason = "a field that says nothing")]
        note: u8,
    },
    Source {
        #[transparent]
        inner: Plain,
        #[source]
        cause: std::fmt::Error,
    },
    Tuple(#[param] &'static str, #[transparent] Kind),
    Maybe {
        #[transparent]
        inner: Kind,
        #[code]
        code: Option<&'static str>,
        #[param]
        param: Option<&'static str>,
        #[retry_after]
        wait: Option<Duration>,
        #[header("x-kind")]
        header: Option<u8>,
        #[detail]
        size: Option<u8>,
        #[fields]
        errors: Option<FieldErrors>,
    },
}

#[test]
fn each_fact_of_a_field_stands_in_place_of_the_inner_one() {
    let error = Outer::Everything {
        inner: plain(),
        text: "outer",
        cost: 8,
        status: StatusCode::CONFLICT,
        code: 17,
        errors: errors("outer"),
        wait: 4,
    };
    assert_eq!(
        sent(&error),
        "409 Conflict\nretry-after: 4\nx-cost: 8\nx-other: other\n\
         {\"message\":\"Wrong\",\"errors\":{\"outer\":[\"d\"]},\"shared\":\"outer\",\"size\":3}"
    );
    assert_eq!(error.code().unwrap(), 17);
    assert_eq!(error.kind(), Some("plain"));
    assert_eq!(error.retry(), Retry::After);
    assert_eq!(error.param().unwrap().to_string(), "outer");
    let inner = "422 Unprocessable Content\nretry-after: 9\nx-cost: 1\nx-other: other\n\
         {\"message\":\"Wrong\",\"errors\":{\"inner\":[\"d\"]},\"size\":3,\"shared\":\"inner\"}";
    assert_eq!(sent(&plain()), inner);
    let error = Outer::Nothing {
        inner: plain(),
        note: 0,
    };
    assert_eq!(sent(&error), inner);
    let error = Outer::Tuple("page", Kind::Missing(1));
    assert_eq!(
        sent(&error),
        "404 Not Found\nx-kind: inner\n\
         {\"message\":\"No such booking\"}"
    );
    assert_eq!(error.param().unwrap().to_string(), "page");
}

#[test]
fn a_source_beside_it_is_the_source() {
    let error = Outer::Source {
        inner: plain(),
        cause: std::fmt::Error,
    };
    assert!(
        std::error::Error::source(&error)
            .unwrap()
            .is::<std::fmt::Error>()
    );
}

#[test]
fn what_a_field_does_not_know_comes_from_the_inner_fault() {
    let maybe = |inner, some: bool| Outer::Maybe {
        inner,
        code: some.then_some("outer"),
        param: some.then_some("page"),
        wait: some.then_some(Duration::from_secs(1)),
        header: some.then_some(5),
        size: some.then_some(6),
        errors: some.then(|| errors("x")),
    };
    let error = maybe(Kind::Missing(1), true);
    assert_eq!(
        sent(&error),
        "404 Not Found\nretry-after: 1\nx-kind: 5\n\
         {\"message\":\"No such booking\",\"errors\":{\"x\":[\"d\"]},\"size\":6}"
    );
    assert_eq!(error.code().unwrap(), "outer");
    assert_eq!(error.param().unwrap().to_string(), "page");
    let error = maybe(Kind::Missing(1), false);
    assert_eq!(
        sent(&error),
        "404 Not Found\nx-kind: inner\n{\"message\":\"No such booking\"}"
    );
    assert_eq!(error.code().unwrap(), "missing");
    assert_eq!(error.param().unwrap().to_string(), "id");
    let error = maybe(Kind::Store(Duration::from_secs(7), std::fmt::Error), false);
    assert_eq!(
        sent(&error),
        "503 Service Unavailable\nretry-after: 7\n{\"message\":\"Service Unavailable\"}"
    );
}

/// Two deep, and generic.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Deep<F> {
    #[header("x-deep", "{layer} {kind}")]
    Layer {
        #[transparent]
        below: F,
        layer: u8,
    },
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[code("deepest")]
struct Deepest<'a, F> {
    #[transparent]
    below: Box<F>,
    #[param]
    name: &'a str,
}

#[test]
fn it_nests_two_deep_and_is_generic() {
    let error = Deepest {
        below: Box::new(Deep::Layer {
            below: Kind::Missing(1),
            layer: 2,
        }),
        name: "page",
    };
    assert_eq!(
        sent(&error),
        "404 Not Found\nx-deep: 2 invalid\nx-kind: inner\n\
         {\"type\":\"invalid\",\"code\":\"deepest\",\"message\":\"No such booking\",\"param\":\"page\"}"
    );
    let error = Deep::Layer {
        below: Deep::Layer {
            below: Kind::Missing(1),
            layer: 2,
        },
        layer: 3,
    };
    assert_eq!(sent(&error).lines().nth(1), Some("x-deep: 3 invalid"));
    let names: Vec<_> = <Deep<Deep<Kind>>>::CATALOG
        .iter()
        .map(|entry| (entry.name(), entry.runtime()))
        .collect();
    assert_eq!(
        names,
        [
            ("Missing", RuntimeFacts::HEADERS),
            (
                "Store",
                RuntimeFacts::HEADERS.and(RuntimeFacts::RETRY_AFTER)
            ),
        ]
    );
}
