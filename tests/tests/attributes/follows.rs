//! What follows from a fact follows the one that is sent: over an inner fault,
//! at run time, and of a fault that is written by hand.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use fault::body::{Fields, Problem, Typed};
use fault::{
    ApiError, Catalog, Code, Entries, Entry, Fault, FieldErrors, LogLevel, Reply, Retry, RetryAfter,
};
use http::StatusCode;

use crate::{entry, sent, written};

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Inner {
    #[status(404)]
    Default,
    #[status(503)]
    Server,
    /// What is said stays, whatever follows from the status.
    #[status(503)]
    #[title("Own title")]
    #[message("own message")]
    #[retry(never)]
    #[log(trace)]
    Said,
    /// Said, though it is what follows from the status.
    #[status(404)]
    #[retry(never)]
    #[log(debug)]
    SaidAlike,
    #[status(429, "Slow Down")]
    Phrase,
    #[status(429)]
    Waits(#[retry_after] u8),
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Outer {
    #[transparent]
    #[status(503)]
    Up(Inner),
    #[transparent]
    #[status(404)]
    Down(Inner),
    #[transparent]
    #[status(432, "Odd")]
    Odd(Inner),
    AtRunTime {
        #[transparent]
        inner: Inner,
        #[status]
        status: StatusCode,
    },
}

/// Status, phrase, title, message, advice and level.
type Facts = (u16, &'static str, &'static str, String, Retry, LogLevel);

fn facts(fault: &dyn Fault) -> Facts {
    (
        fault.status().as_u16(),
        fault.reason(),
        fault.title(),
        fault.message().to_string(),
        fault.retry(),
        fault.log_level(),
    )
}

fn of(
    status: u16,
    reason: &'static str,
    title: &'static str,
    retry: Retry,
    level: LogLevel,
) -> Facts {
    (status, reason, title, reason.to_owned(), retry, level)
}

#[test]
fn over_an_inner_fault_the_outer_status_says_what_follows() {
    use LogLevel::{Debug, Error, Trace};
    use Retry::{After, Backoff, Never};

    let unavailable = "Service Unavailable";
    let missing = "Not Found";
    for (error, expected) in [
        (
            Outer::Up(Inner::Default),
            of(503, unavailable, "Default", Backoff, Error),
        ),
        (
            Outer::Down(Inner::Server),
            of(404, missing, "Server", Never, Debug),
        ),
        (
            Outer::Odd(Inner::Server),
            of(432, "Odd", "Server", Never, Debug),
        ),
        (
            Outer::Down(Inner::Said),
            (
                404,
                missing,
                "Own title",
                "own message".into(),
                Never,
                Trace,
            ),
        ),
        (
            Outer::Up(Inner::SaidAlike),
            of(503, unavailable, "Said alike", Never, Debug),
        ),
        (
            Outer::Down(Inner::Phrase),
            of(404, missing, "Phrase", Never, Debug),
        ),
        (
            Outer::Up(Inner::Phrase),
            of(503, unavailable, "Phrase", Backoff, Error),
        ),
        (
            Outer::Down(Inner::Waits(1)),
            of(404, missing, "Waits", After, Debug),
        ),
    ] {
        assert_eq!(facts(&error), expected, "{error:?}");
        // The catalog says the same.
        let name = error.entry().name();
        let mut entries = Outer::CATALOG.iter().filter(|entry| {
            entry.name() == name && entry.status() == error.status() && entry.reason() == expected.1
        });
        let entry = entries.next().unwrap();
        assert_eq!(
            (
                entry.title(),
                entry.message(),
                entry.retry(),
                entry.log_level()
            ),
            (expected.2, expected.3.as_str(), expected.4, expected.5),
            "the entry of {error:?}"
        );
        sent(&error);
    }
}

#[test]
fn at_run_time_the_status_says_what_follows() {
    let at = |status, inner| Outer::AtRunTime { inner, status };
    for (error, expected) in [
        (
            at(StatusCode::BAD_GATEWAY, Inner::Default),
            of(
                502,
                "Bad Gateway",
                "Default",
                Retry::Backoff,
                LogLevel::Error,
            ),
        ),
        (
            at(StatusCode::UNPROCESSABLE_ENTITY, Inner::Server),
            of(
                422,
                "Unprocessable Content",
                "Server",
                Retry::Never,
                LogLevel::Debug,
            ),
        ),
        (
            at(StatusCode::TOO_MANY_REQUESTS, Inner::Phrase),
            of(429, "Slow Down", "Phrase", Retry::Backoff, LogLevel::Debug),
        ),
        (
            at(StatusCode::from_u16(599).unwrap(), Inner::Default),
            of(
                599,
                "Internal Server Error",
                "Default",
                Retry::Never,
                LogLevel::Error,
            ),
        ),
    ] {
        assert_eq!(facts(&error), expected, "{error:?}");
        assert_eq!(
            sent(&error),
            format!(
                "{} {}\n{{\"title\":\"{}\",\"status\":{0},\"detail\":\"{}\"}}",
                expected.0, expected.1, expected.1, expected.3
            )
        );
    }
}

/// A fault that overrides one method, over an entry or over an inner fault.
macro_rules! by_hand {
    ($($name:ident { $($method:tt)* })*) => {$(
        #[derive(Debug)]
        struct $name<'a>(Option<&'a dyn Fault>);

        impl fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("internal")
            }
        }

        impl std::error::Error for $name<'_> {}

        impl Catalog for $name<'_> {
            const CATALOG: &'static Entries =
                &Entries::new("", "", fault::body::WireFormat::of::<Typed>(), &[], &[]);
        }

        impl Fault for $name<'_> {
            fn entry(&self) -> &'static Entry {
                static ENTRY: Entry = Entry::new("ByHand", 404).with_kind("k");
                self.0.map_or(&ENTRY, Fault::entry)
            }

            fn inner(&self) -> Option<&dyn Fault> {
                self.0
            }

            $($method)*
        }
    )*};
}

by_hand! {
    Status { fn status(&self) -> StatusCode { StatusCode::SERVICE_UNAVAILABLE } }
    Waits { fn retry_after(&self) -> Option<RetryAfter> { Some(RetryAfter::After(Duration::from_secs(3))) } }
    Named { fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
        let mut errors = FieldErrors::new();
        errors.push("by_hand", "k", "d");
        Some(Cow::Owned(errors))
    } }
    Numbered { fn code(&self) -> Option<Code<'_>> { Some(Code::Number(7)) } }
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Below {
    #[status(404)]
    #[kind("k")]
    #[title("Not Found")]
    Bare,
}

#[test]
fn a_fault_by_hand_says_one_fact_and_has_what_follows() {
    for below in [None, Some(&Below::Bare as &dyn Fault)] {
        let status = Status(below);
        let phrase = "Service Unavailable";
        assert_eq!(
            facts(&status),
            of(503, phrase, phrase, Retry::Backoff, LogLevel::Error)
        );
        assert_eq!(
            sent(&status),
            "503 Service Unavailable\n{\"type\":\"k\",\"message\":\"Service Unavailable\"}"
        );

        let waits = Waits(below);
        assert_eq!(waits.retry(), Retry::After);
        assert_eq!(
            sent(&waits),
            "404 Not Found\nretry-after: 3\n{\"type\":\"k\",\"message\":\"Not Found\"}"
        );

        let named = Named(below);
        assert_eq!(named.param().unwrap().to_string(), "by_hand");
        assert_eq!(
            sent(&named),
            "404 Not Found\n{\"type\":\"k\",\"message\":\"Not Found\",\"param\":\"by_hand\"}"
        );
        assert_eq!(
            written(&Reply::in_format::<Fields>(&named)),
            "404 Not Found\n{\"message\":\"Not Found\",\"errors\":{\"by_hand\":[\"d\"]}}"
        );

        let numbered = Numbered(below);
        assert_eq!(
            sent(&numbered),
            "404 Not Found\n{\"type\":\"k\",\"code\":7,\"message\":\"Not Found\"}"
        );
        assert_eq!(Reply::new(&numbered).info().code().unwrap(), 7);
    }
    assert_eq!(entry::<Below>("Bare").title(), "Not Found");
}
