//! `#[header]`: none at all, from a `HeaderValue`, of the code and the kind.

use std::sync::Arc;

use fault::body::{OAuth, Typed};
use fault::{ApiError, Fault, Reply};
use http::HeaderValue;

use crate::sent;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[kind("k")]
enum Without {
    #[status(404)]
    #[message("m")]
    #[header("Cache-Control", none)]
    CacheControl,
    /// An API that is older than the RFC's duty.
    #[status(401)]
    #[message("m")]
    #[header("WWW-Authenticate", none)]
    Challenge,
    #[transparent]
    #[header("x-inner", none)]
    #[header("x-kept", none)]
    #[header("cache-control", none)]
    #[header("retry-after", none)]
    Inner(Inner),
    #[transparent]
    #[header("x-inner", none)]
    #[header("X-Kept", "outer")]
    Replaced(Inner),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Inner {
    #[status(503)]
    #[kind("k")]
    #[header("x-inner", "{0}")]
    #[header("x-kept", "kept")]
    #[header("cache-control", "max-age=1")]
    #[message("m")]
    Busy(u8, #[retry_after] u8),
}

#[test]
fn a_header_can_be_none() {
    const BODY: &str = r#"{"type":"k","message":"m"}"#;
    for (error, expected) in [
        (Without::CacheControl, "404 Not Found\nno cache-control\n"),
        (Without::Challenge, "401 Unauthorized\n"),
        (
            Without::Inner(Inner::Busy(1, 2)),
            "503 Service Unavailable\nno cache-control\n",
        ),
        (
            Without::Replaced(Inner::Busy(1, 2)),
            "503 Service Unavailable\ncache-control: max-age=1\nretry-after: 2\nx-kept: outer\n",
        ),
    ] {
        assert_eq!(sent(&error), format!("{expected}{BODY}"));
    }
    assert_eq!(
        sent(&Inner::Busy(1, 2)),
        format!(
            "503 Service Unavailable\ncache-control: max-age=1\nretry-after: 2\nx-inner: 1\n\
             x-kept: kept\n{BODY}"
        )
    );
}

/// A format's own header, too.
#[derive(Debug, ApiError)]
#[api(format = OAuth)]
#[status(400)]
#[code("invalid_grant")]
#[header("cache-control", none)]
struct Grant;

#[test]
fn a_formats_header_can_be_none() {
    assert_eq!(
        sent(&Grant),
        "400 Bad Request\nno cache-control\n\
         {\"error\":\"invalid_grant\",\"error_description\":\"Bad Request\"}"
    );
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(412)]
#[kind("k")]
#[message("m")]
struct Tagged<'a, D: std::fmt::Display + std::fmt::Debug> {
    #[header("etag")]
    tag: HeaderValue,
    #[header("x-arc")]
    arc: Arc<HeaderValue>,
    #[header("x-ref")]
    reference: &'a HeaderValue,
    #[header("x-maybe")]
    maybe: Option<HeaderValue>,
    #[header("x-display")]
    display: D,
    #[header("x-text")]
    text: Option<&'a str>,
}

#[test]
fn a_header_value_is_sent_as_it_is() {
    let value = HeaderValue::from_static;
    let opaque = HeaderValue::from_bytes(b"\"\xff\"").unwrap();
    let reference = value("r");
    let mut error = Tagged {
        tag: value("\"v1\""),
        arc: Arc::new(value("a")),
        reference: &reference,
        maybe: Some(value("maybe")),
        display: 7,
        text: Some("t"),
    };
    assert_eq!(
        sent(&error),
        "412 Precondition Failed\netag: \"v1\"\nx-arc: a\nx-display: 7\nx-maybe: maybe\n\
         x-ref: r\nx-text: t\n{\"type\":\"k\",\"message\":\"m\"}"
    );
    error.maybe = None;
    error.text = None;
    assert_eq!(
        sent(&error),
        "412 Precondition Failed\netag: \"v1\"\nx-arc: a\nx-display: 7\nx-ref: r\n\
         {\"type\":\"k\",\"message\":\"m\"}"
    );
    // Bytes that are no text are a header value, too (RFC 9110 §5.5).
    error.tag = opaque.clone();
    assert_eq!(Reply::new(&error).headers()["etag"], opaque);
}

/// The example of the design: AWS's `x-amzn-errortype`.
#[derive(Debug, ApiError)]
#[api(format = Typed, codes = PascalCase)]
#[header("x-amzn-errortype", "{code}:{kind}")]
#[status(400)]
#[kind("k{}")]
enum Amazon {
    NoSuchKey,
    #[code("a{b}}c")]
    #[kind("own")]
    Braces,
    #[code(42)]
    #[header("x-wide", "{code:>4}|{kind:?}")]
    Number,
    /// At run time.
    Field {
        #[code]
        reason: Option<String>,
    },
    /// By its code, though an `Option` has no text.
    Both {
        #[code]
        code: Option<String>,
    },
    /// A field of the name is the field.
    Named {
        code: u8,
    },
    /// An argument of the name is the argument.
    #[header("x-own", "{code}", code = 1 + 1)]
    Argument,
}

/// Of the inner fault, where the variant says none.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Wrapped {
    #[transparent]
    #[header("x-code", "{code}/{kind}")]
    #[detail("what", "{code}")]
    Amazon(Amazon),
    #[transparent]
    #[code("outer")]
    #[header("x-code", "{code}/{kind}")]
    Coded(Amazon),
}

#[test]
fn a_header_shows_the_variants_code_and_kind() {
    let first = |error: &Amazon| sent(error).lines().nth(1).unwrap().to_owned();
    let name = |text: &str| format!("x-amzn-errortype: {text}");
    assert_eq!(first(&Amazon::NoSuchKey), name("NoSuchKey:k{}"));
    assert_eq!(first(&Amazon::Braces), name("a{b}}c:own"));
    assert_eq!(
        sent(&Amazon::Number),
        "400 Bad Request\nx-amzn-errortype: 42:k{}\nx-wide:   42|\"k{}\"\n\
         {\"type\":\"k{}\",\"code\":42,\"message\":\"Bad Request\"}"
    );
    for reason in ["a", "b"] {
        let error = Amazon::Field {
            reason: Some(reason.to_owned()),
        };
        assert_eq!(first(&error), name(&format!("{reason}:k{{}}")));
    }
    assert_eq!(first(&Amazon::Field { reason: None }), name(":k{}"));
    let both = |code: Option<&str>| Amazon::Both {
        code: code.map(str::to_owned),
    };
    assert_eq!(first(&both(Some("a"))), name("a:k{}"));
    assert_eq!(first(&both(None)), name(":k{}"));
    assert_eq!(first(&Amazon::Named { code: 3 }), name("3:k{}"));
    assert_eq!(sent(&Amazon::Argument).lines().nth(2), Some("x-own: 2"));
}

#[test]
fn a_header_shows_the_code_that_is_sent() {
    let wrapped = Wrapped::Amazon(Amazon::Number);
    assert!(
        sent(&wrapped).contains("\nx-code: 42/k{}\n"),
        "{}",
        sent(&wrapped)
    );
    let coded = Wrapped::Coded(Amazon::Number);
    assert!(
        sent(&coded).contains("\nx-code: outer/k{}\n"),
        "{}",
        sent(&coded)
    );
    assert_eq!(coded.code().unwrap(), "outer");
}
