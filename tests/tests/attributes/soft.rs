//! `#[status(…, soft)]`: errors that their API answers outside of 400 to 599.

use fault::body::Typed;
use fault::{ApiError, Fault, LogLevel, Retry};
use http::StatusCode;

use crate::{entry, sent};

#[derive(Debug, ApiError)]
#[api(format = Typed, kinds(soft = 200 | 304 | 404, moved = 200 | 302 | 404, hard = 200 | 4xx))]
enum Slack {
    /// Slack's `{"ok":false}`.
    #[status(200, soft)]
    #[kind("soft")]
    #[message("channel_not_found")]
    NoChannel,
    #[status(304, soft)]
    #[kind("soft")]
    #[header("etag", "\"{0}\"")]
    Same(u8),
    #[status(302, "Found Elsewhere", soft)]
    #[kind("moved")]
    #[log(warn)]
    Moved {
        #[header("location")]
        to: &'static str,
    },
    #[status(404)]
    #[kind("hard")]
    Missing,
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Outer {
    #[transparent]
    AsItIs(Slack),
    #[transparent]
    #[status(404)]
    Hard(Slack),
    #[transparent]
    #[status(200, soft)]
    Soft(Slack),
    /// A status that is not an error's is not taken at run time.
    AtRunTime {
        #[transparent]
        inner: Slack,
        #[status]
        status: StatusCode,
    },
}

#[test]
fn a_soft_status_is_sent() {
    for (error, expected) in [
        (
            Slack::NoChannel,
            "200 OK\n{\"type\":\"soft\",\"message\":\"channel_not_found\"}",
        ),
        (Slack::Same(1), "304 Not Modified\netag: \"1\"\n"),
        (Slack::Same(2), "304 Not Modified\netag: \"2\"\n"),
        (
            Slack::Moved { to: "/a" },
            "302 Found Elsewhere\nlocation: /a\n\
             {\"type\":\"moved\",\"message\":\"Found Elsewhere\"}",
        ),
    ] {
        assert_eq!(sent(&error), expected);
        assert_eq!(sent(&Outer::AsItIs(error)), expected);
    }
    assert_eq!(serde_json::to_string(&Slack::Same(1)).unwrap(), "{}");
}

#[test]
fn the_catalog_has_it() {
    let of = |entry: fault::Entry| {
        (
            entry.status().as_u16(),
            entry.reason(),
            entry.retry(),
            entry.log_level(),
        )
    };
    let (never, debug) = (Retry::Never, LogLevel::Debug);
    assert_eq!(of(entry::<Slack>("NoChannel")), (200, "OK", never, debug));
    assert_eq!(
        of(entry::<Slack>("Same")),
        (304, "Not Modified", never, debug)
    );
    assert_eq!(
        of(entry::<Slack>("Moved")),
        (302, "Found Elsewhere", never, LogLevel::Warn)
    );
    assert_eq!(entry::<Slack>("Same").message(), "Not Modified");
}

#[test]
fn an_outer_status_stands_in_its_place() {
    assert_eq!(
        sent(&Outer::Hard(Slack::Same(1))),
        "404 Not Found\netag: \"1\"\n{\"type\":\"soft\",\"message\":\"Not Found\"}"
    );
    assert_eq!(
        sent(&Outer::Soft(Slack::Missing)),
        "200 OK\n{\"type\":\"hard\",\"message\":\"OK\"}"
    );
    for status in [200, 304] {
        let error = Outer::AtRunTime {
            inner: Slack::NoChannel,
            status: StatusCode::from_u16(status).unwrap(),
        };
        assert_eq!(error.status(), 500);
        assert_eq!(
            sent(&error),
            "500 Internal Server Error\n{\"type\":\"soft\",\"message\":\"channel_not_found\"}"
        );
    }
}
