//! `#[code("…", shared)]`: a code that stands on several variants on purpose.

use fault::body::Coded;
use fault::{ApiError, Catalog};

use crate::{entry, sent};

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum Twitter {
    #[status(420, "Enhance Your Calm")]
    #[code(88, shared)]
    Search,
    #[status(429)]
    #[code(88, shared)]
    Timeline,
    #[transparent]
    Users(Users),
    #[transparent]
    Lists(Lists),
    /// An override is a code like any other.
    #[transparent]
    #[code("he_02", shared)]
    Other(Other),
}

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum Users {
    #[status(429)]
    #[code(88, shared)]
    TooManyLookups,
    #[status(404)]
    #[code("HE_02", shared)]
    NoSuchUser,
}

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum Lists {
    #[status(404)]
    #[code("HE_02", shared)]
    NoSuchList,
    #[status(403)]
    #[code("he_02", shared)]
    Private,
}

#[derive(Debug, ApiError)]
#[api(format = Coded)]
#[status(400)]
#[code("replaced")]
struct Other;

#[test]
fn a_code_stands_on_variants_of_several_enums() {
    let codes: Vec<_> = Twitter::CATALOG
        .iter()
        .map(|entry| (entry.name(), entry.code().unwrap().to_string()))
        .collect();
    let codes: Vec<_> = codes
        .iter()
        .map(|(name, code)| (*name, code.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            ("Search", "88"),
            ("Timeline", "88"),
            ("TooManyLookups", "88"),
            ("NoSuchUser", "HE_02"),
            ("NoSuchList", "HE_02"),
            ("Private", "he_02"),
            ("Other", "he_02"),
        ]
    );
    for error in [Twitter::Timeline, Twitter::Users(Users::TooManyLookups)] {
        assert_eq!(
            sent(&error),
            "429 Too Many Requests\n{\"code\":88,\"message\":\"Too Many Requests\"}"
        );
    }
    assert_eq!(
        sent(&Twitter::Search),
        "420 Enhance Your Calm\n{\"code\":88,\"message\":\"Enhance Your Calm\"}"
    );
    for (error, expected) in [
        (
            Twitter::Users(Users::NoSuchUser),
            "404 Not Found\n{\"code\":\"HE_02\",\"message\":\"Not Found\"}",
        ),
        (
            Twitter::Lists(Lists::NoSuchList),
            "404 Not Found\n{\"code\":\"HE_02\",\"message\":\"Not Found\"}",
        ),
        (
            Twitter::Lists(Lists::Private),
            "403 Forbidden\n{\"code\":\"he_02\",\"message\":\"Forbidden\"}",
        ),
        (
            Twitter::Other(Other),
            "400 Bad Request\n{\"code\":\"he_02\",\"message\":\"Bad Request\"}",
        ),
    ] {
        assert_eq!(sent(&error), expected);
    }
    assert_eq!(entry::<Users>("NoSuchUser").code().unwrap(), "HE_02");
}
