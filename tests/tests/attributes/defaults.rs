//! What an enum says for its variants, and a variant says in its place.

use std::time::Duration;

use fault::body::{Coded, Typed, WireFormat};
use fault::{ApiError, Catalog, LogLevel, Retry};

use crate::{entry, sent};

#[derive(Debug, ApiError)]
#[api(format = Typed, kinds(invalid = 400 | 404, limited = 429, failed = 5xx))]
#[status(400)]
#[kind("invalid")]
#[header("x-service", "bookings")]
#[header("x-cost", "1")]
#[retry(backoff)]
#[format(Coded)]
#[log(info)]
#[expect(dead_code, reason = "of some the catalog is all that is looked at")]
enum Booking {
    #[code("all")]
    All,
    #[code("status")]
    #[status(404)]
    Status,
    #[code("kind")]
    #[status(503)]
    #[kind("failed")]
    Kind,
    /// The kind's one status goes before the enum's.
    #[code("kinds_status")]
    #[kind("limited")]
    KindsStatus,
    #[code("header")]
    #[header("X-Cost", "2")]
    Header,
    #[code("field")]
    Field(#[header("x-cost")] u8),
    #[code("without")]
    #[header("x-cost", none)]
    Without,
    #[code("retry")]
    #[retry(never)]
    Retry,
    #[code("after")]
    After(#[retry_after] Duration),
    #[format(Typed)]
    Format,
    #[code("log")]
    #[log(off)]
    Log,
    /// A transparent variant has none of them.
    #[transparent]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Inner {
    #[status(404)]
    #[kind("invalid")]
    InnerMissing,
}

#[test]
fn a_variant_has_what_its_enum_says() {
    let body = |code: &str, message: &str| format!(r#"{{"code":"{code}","message":"{message}"}}"#);
    for (error, expected) in [
        (
            Booking::All,
            format!(
                "400 Bad Request\nx-cost: 1\nx-service: bookings\n{}",
                body("all", "Bad Request")
            ),
        ),
        (
            Booking::Status,
            format!(
                "404 Not Found\nx-cost: 1\nx-service: bookings\n{}",
                body("status", "Not Found")
            ),
        ),
        (
            Booking::Kind,
            format!(
                "503 Service Unavailable\nx-cost: 1\nx-service: bookings\n{}",
                body("kind", "Service Unavailable")
            ),
        ),
        (
            Booking::KindsStatus,
            format!(
                "429 Too Many Requests\nx-cost: 1\nx-service: bookings\n{}",
                body("kinds_status", "Too Many Requests")
            ),
        ),
        (
            Booking::Header,
            format!(
                "400 Bad Request\nx-cost: 2\nx-service: bookings\n{}",
                body("header", "Bad Request")
            ),
        ),
        (
            Booking::Field(7),
            format!(
                "400 Bad Request\nx-cost: 7\nx-service: bookings\n{}",
                body("field", "Bad Request")
            ),
        ),
        (
            Booking::Without,
            format!(
                "400 Bad Request\nx-service: bookings\n{}",
                body("without", "Bad Request")
            ),
        ),
        (
            Booking::After(Duration::from_secs(3)),
            format!(
                "400 Bad Request\nretry-after: 3\nx-cost: 1\nx-service: bookings\n{}",
                body("after", "Bad Request")
            ),
        ),
        (
            Booking::Format,
            "400 Bad Request\nx-cost: 1\nx-service: bookings\n\
             {\"type\":\"invalid\",\"message\":\"Bad Request\"}"
                .to_owned(),
        ),
        (
            Booking::Inner(Inner::InnerMissing),
            "404 Not Found\n{\"type\":\"invalid\",\"message\":\"Not Found\"}".to_owned(),
        ),
    ] {
        assert_eq!(sent(&error), expected, "{error:?}");
    }
    assert_eq!(Booking::CATALOG.iter().count(), 12);
}

#[test]
fn the_catalog_has_it_too() {
    let facts = |name| {
        let entry = entry::<Booking>(name);
        (
            entry.status().as_u16(),
            entry.kind(),
            entry.retry(),
            entry.log_level(),
        )
    };
    let (invalid, info) = (Some("invalid"), LogLevel::Info);
    assert_eq!(facts("All"), (400, invalid, Retry::Backoff, info));
    assert_eq!(facts("Status"), (404, invalid, Retry::Backoff, info));
    assert_eq!(facts("Kind"), (503, Some("failed"), Retry::Backoff, info));
    assert_eq!(
        facts("KindsStatus"),
        (429, Some("limited"), Retry::Backoff, info)
    );
    assert_eq!(facts("Retry"), (400, invalid, Retry::Never, info));
    assert_eq!(facts("After"), (400, invalid, Retry::After, info));
    assert_eq!(facts("Log"), (400, invalid, Retry::Backoff, LogLevel::Off));
    assert_eq!(
        facts("InnerMissing"),
        (404, invalid, Retry::Never, LogLevel::Debug)
    );
    let format = |name| {
        entry::<Booking>(name)
            .format()
            .as_ref()
            .map(WireFormat::clone)
    };
    let name = |format: Option<WireFormat>| format.map(WireFormat::name);
    assert_eq!(name(format("All")).as_deref(), Some("Coded"));
    assert_eq!(name(format("Format")).as_deref(), Some("Typed"));
    assert_eq!(name(format("InnerMissing")), None);
}

/// The header that a status requires may be the enum's.
#[derive(Debug, ApiError)]
#[status(401)]
#[header("www-authenticate", "Bearer")]
enum SignIn {
    Expired,
    #[header("www-authenticate", "Basic")]
    Wrong,
}

#[test]
fn an_enum_says_the_header_that_its_status_requires() {
    assert_eq!(
        sent(&SignIn::Expired).lines().nth(1),
        Some("www-authenticate: Bearer")
    );
    assert_eq!(
        sent(&SignIn::Wrong).lines().nth(1),
        Some("www-authenticate: Basic")
    );
}
