//! What a type says of itself, and of each variant beside what is sent.

#![allow(dead_code, reason = "what is asked is the catalog")]

use fault::body::Typed;
use fault::{ApiError, Catalog, Code};

/// What goes wrong.
///
/// In two paragraphs.
#[derive(Debug, ApiError)]
#[api(
    format = Typed,
    kinds(
        /// The caller is to blame.
        ///
        /// Really.
        client = 400 | 404 | 5xx,
        /** We are. */
        "our side" = 503,
        untold = 4xx,
    ),
    retired("old" = "Use `new`.", 7 = "Gone since 2.0"),
)]
#[kind("client")]
#[expect(clippy::deprecated_semver, reason = "APIs have versions of their own")]
enum E {
    #[status(404)]
    #[since("1.4")]
    #[deprecated(since = "2.0", note = "ask for `B`")]
    A,
    #[status(404)]
    #[deprecated = "as a value"]
    B,
    #[status(404)]
    #[deprecated]
    C,
    #[status(404)]
    #[code("7")]
    D,
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Outer {
    #[transparent]
    #[since("3")]
    E(E),
}

#[test]
fn a_type_has_a_description_kinds_and_retired_codes() {
    let catalog = E::CATALOG;
    assert_eq!(
        catalog.description(),
        "What goes wrong.\n\nIn two paragraphs."
    );
    let kinds: Vec<_> = catalog
        .kinds()
        .iter()
        .map(|kind| (kind.name(), kind.description(), kind.statuses()))
        .collect();
    assert_eq!(
        kinds,
        [
            (
                "client",
                "The caller is to blame.\n\nReally.",
                &[400..=400, 404..=404, 500..=599][..]
            ),
            ("our side", "We are.", &[503..=503]),
            ("untold", "", &[400..=499]),
        ]
    );
    let retired: Vec<_> = catalog
        .retired()
        .iter()
        .map(|one| (one.code(), one.note()))
        .collect();
    assert_eq!(
        retired,
        [
            (Code::Text("old"), "Use `new`."),
            (Code::Number(7), "Gone since 2.0")
        ]
    );
}

#[test]
fn since_and_deprecated_are_facts() {
    let own = E::CATALOG.own();
    let facts: Vec<_> = own
        .iter()
        .map(|entry| (entry.since(), entry.deprecated()))
        .collect();
    assert_eq!(
        facts,
        [
            (Some("1.4"), Some("ask for `B`")),
            (None, Some("as a value")),
            (None, Some("")),
            (None, None),
        ]
    );
    let outer: Vec<_> = Outer::CATALOG.iter().map(|entry| entry.since()).collect();
    assert_eq!(outer, [Some("3"); 4]);
    let json = serde_json::to_value(own[0]).unwrap();
    assert_eq!(
        (&json["since"], &json["deprecated"]),
        (&"1.4".into(), &"ask for `B`".into())
    );
}
