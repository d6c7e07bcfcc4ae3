//! What clients read of what went wrong inside: nothing, unless it was meant.

use std::fmt;

use fault::body::Typed;
use fault::{ApiError, Fault, Reply};
use http::StatusCode;

use crate::body;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Error {
    #[status(500)]
    #[kind("k")]
    #[error("INSERT INTO bookings failed for {user}")]
    Store {
        user: String,
        #[source]
        cause: fmt::Error,
    },
    #[status(503, "Closed For Lunch")]
    #[kind("k")]
    #[error("internal")]
    OwnPhrase,
    #[status(500)]
    #[kind("k")]
    #[error("internal {0}")]
    #[message("Our store has failed, sorry")]
    Message(u8),
    #[status(502)]
    #[kind("k")]
    #[error("upstream said: {0}")]
    #[expose]
    Exposed(#[source] fmt::Error),
    #[status(400)]
    #[kind("k")]
    #[error("internal {0}")]
    #[message("public {0}")]
    Client(u8),
    #[status(400)]
    #[kind("k")]
    #[error("public {0}")]
    ClientText(u8),
    #[status(500)]
    #[kind("k")]
    Nothing(#[source] fmt::Error),
    #[kind("k")]
    #[error("internal {0}")]
    Upstream(#[status] StatusCode),
    #[kind("k")]
    #[message("they said {0}")]
    UpstreamMessage(#[status] StatusCode),
}

#[test]
fn a_server_error_shows_its_reason_phrase_alone() {
    let error = Error::Store {
        user: "secret".to_owned(),
        cause: fmt::Error,
    };
    assert_eq!(
        body(&error),
        r#"{"type":"k","message":"Internal Server Error"}"#
    );
    assert_eq!(error.to_string(), "INSERT INTO bookings failed for secret");
    assert_eq!(
        body(&Error::OwnPhrase),
        r#"{"type":"k","message":"Closed For Lunch"}"#
    );
    assert_eq!(
        body(&Error::Nothing(fmt::Error)),
        r#"{"type":"k","message":"Internal Server Error"}"#
    );
    assert_eq!(Error::Nothing(fmt::Error).to_string(), "Nothing");
}

#[test]
fn a_message_is_shown_and_expose_shows() {
    assert_eq!(
        body(&Error::Message(7)),
        r#"{"type":"k","message":"Our store has failed, sorry"}"#
    );
    assert_eq!(Error::Message(7).to_string(), "internal 7");
    let exposed = Error::Exposed(fmt::Error);
    assert_eq!(exposed.message().to_string(), exposed.to_string());
    assert_eq!(
        exposed.to_string(),
        format!("upstream said: {}", fmt::Error)
    );
}

#[test]
fn a_client_errors_text_is_public_unless_there_is_a_message() {
    assert_eq!(
        body(&Error::Client(1)),
        r#"{"type":"k","message":"public 1"}"#
    );
    assert_eq!(Error::Client(1).to_string(), "internal 1");
    assert_eq!(
        body(&Error::ClientText(1)),
        r#"{"type":"k","message":"public 1"}"#
    );
}

#[test]
fn a_status_at_run_time_is_an_error_status() {
    for (status, sent, phrase) in [
        (404, 404, "Not Found"),
        (422, 422, "Unprocessable Content"),
        (599, 599, "Internal Server Error"),
        (499, 499, "Client Closed Request"),
        (498, 498, "Bad Request"),
        (200, 500, "Internal Server Error"),
        (304, 500, "Internal Server Error"),
        (100, 500, "Internal Server Error"),
        (600, 500, "Internal Server Error"),
        (999, 500, "Internal Server Error"),
    ] {
        let status = StatusCode::from_u16(status).unwrap();
        let error = Error::Upstream(status);
        assert_eq!(error.status(), sent);
        assert_eq!(Reply::new(&error).status(), sent);
        assert_eq!(error.reason(), phrase);
        assert_eq!(
            body(&error),
            format!(r#"{{"type":"k","message":"{phrase}"}}"#)
        );
        assert_eq!(
            body(&Error::UpstreamMessage(status)),
            format!(r#"{{"type":"k","message":"they said {status}"}}"#)
        );
    }
}

/// A `Display` that fails has written what it could.
#[derive(Debug)]
struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half \"way")?;
        Err(fmt::Error)
    }
}

#[derive(Debug, ApiError)]
#[status(400)]
#[message("before {broken} after")]
struct BrokenDisplay {
    #[header("x-broken")]
    broken: Broken,
    #[param]
    param: Broken,
}

#[test]
fn a_display_that_fails_does_not_lose_the_response() {
    let error = BrokenDisplay {
        broken: Broken,
        param: Broken,
    };
    let reply = Reply::new(&error);
    assert_eq!(
        reply.body(),
        r#"{"title":"Bad Request","status":400,"detail":"before half \"way"}"#
    );
    assert!(!reply.headers().contains_key("x-broken"));
    let reply = Reply::in_format::<Typed>(&error);
    assert_eq!(
        reply.body(),
        r#"{"message":"before half \"way","param":"half \"way"}"#
    );
}

/// A text that renders another fault in the middle of its own.
#[derive(Debug)]
struct Rendering;

impl fmt::Display for Rendering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = Reply::new(&Error::ClientText(1));
        write!(f, "{}", String::from_utf8_lossy(inner.body()))
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(400)]
#[kind("k")]
#[message("<{0}>")]
struct Reentrant(Rendering);

#[test]
fn a_text_may_render_another_error() {
    assert_eq!(
        body(&Reentrant(Rendering)),
        r#"{"type":"k","message":"<{\"type\":\"k\",\"message\":\"public 1\"}>"}"#
    );
}
