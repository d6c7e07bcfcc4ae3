//! `errors.lock` of derived errors.

#![allow(dead_code, reason = "what is asked is the catalog")]

use std::time::Duration;

use fault::body::{Keyed, Problem, Typed};
use fault::{ApiError, Catalog, Fault, FieldErrors, RuntimeFacts};
use fault_contract::Walk;
use fault_contract::lock::{self, Facts, Key, Lock, Value, diff};
use http::StatusCode;

use crate::apis::every_api;

fn is_in_the_lock_file<E: Catalog>(name: &str) {
    let lock = lock::of::<E>();
    let read = Lock::read(&lock.text()).unwrap();
    assert_eq!(read, lock, "{name}");
    assert!(diff(&read, &lock).is_empty(), "{name}");

    for listed in Walk::of::<E>().listed {
        let entry = listed.entry();
        let is_its = |key: &Key| match entry.code() {
            Some(code) => {
                let code = Key::code(code);
                let shared = format!("{code} of ");
                *key == code || key.as_str().starts_with(&shared)
            }
            None => key.as_str().ends_with(&format!("::{}", entry.name())),
        };
        let status = if entry.runtime().contains(RuntimeFacts::STATUS) {
            Value::from("any")
        } else {
            Value::Integer(entry.status().as_u16().into())
        };
        let says = |facts: &Facts| {
            facts.get("status") == Some(&status)
                && facts.get("message") == Some(&entry.message().into())
                && facts.get("kind") == entry.kind().map(Value::from).as_ref()
        };
        let mut entries = lock.entries();
        assert!(
            entries.any(|(key, facts)| is_its(key) && says(facts)),
            "{name}: {} is not in\n{}",
            listed.name(),
            lock.text()
        );
    }
}

#[test]
fn every_error_of_the_examples_is_in_the_lock_file() {
    every_api!(is_in_the_lock_file);
}

/// The lines of an entry, without its name.
#[track_caller]
fn facts<E: Catalog>(entry: &str) -> Vec<String> {
    let lock = lock::of::<E>();
    let mut entries = lock.entries();
    let (_, facts) = entries
        .find(|(key, _)| key.as_str() == entry)
        .unwrap_or_else(|| panic!("{entry} is not in\n{}", lock.text()));
    let facts = facts.iter().map(|(fact, value)| format!("{fact}: {value}"));
    facts.collect()
}

fn keys<E: Catalog>() -> Vec<String> {
    let lock = lock::of::<E>();
    lock.entries().map(|(key, _)| key.to_string()).collect()
}

/// Everything that an entry can say.
#[derive(Debug, ApiError)]
#[api(
    format = Problem,
    codes = snake_case,
    docs = "https://a.example/errors#",
    retired("held" = "Use `taken`."),
)]
#[kind("seat_error")]
enum SeatError {
    #[status(409, "Seat Taken")]
    #[title("The seat is taken")]
    #[message("Seat {seat} is taken")]
    #[header("x-seat", "{seat}")]
    #[header("x-kind", "{kind}")]
    #[since("1.4")]
    #[deprecated(note = "Use `sold`.")]
    #[retry(backoff)]
    Taken {
        #[detail]
        seat: u32,
        #[detail]
        others: Option<Vec<String>>,
        #[header("x-row")]
        row: Option<u8>,
    },
    #[message("{text}")]
    Upstream {
        #[status]
        status: StatusCode,
        #[code]
        code: Option<i64>,
        text: String,
    },
    #[status(503)]
    Busy {
        #[retry_after]
        wait: Option<Duration>,
    },
    #[status(422)]
    #[format(Keyed)]
    Invalid(#[fields] FieldErrors),
    #[status(404)]
    #[format(Keyed)]
    Missing,
}

#[test]
fn an_entry_says_all_that_clients_may_rely_on() {
    assert_eq!(
        facts::<SeatError>("taken"),
        [
            "body.code: = \"taken\"",
            "body.detail: string",
            "body.instance: string?",
            "body.others: [string]?",
            "body.seat: integer",
            "body.status: = 409",
            "body.title: string",
            "body.type: = \"https://a.example/errors#taken\"",
            "deprecated: Use `sold`.",
            "docs: https://a.example/errors#taken",
            "header.x-kind: always = seat_error",
            "header.x-row: sometimes",
            "header.x-seat: always",
            "kind: seat_error",
            "media-type: application/problem+json",
            "message: Seat {seat} is taken",
            "reason: Seat Taken",
            "retry: backoff",
            "since: 1.4",
            "status: 409",
            "title: The seat is taken",
        ]
    );
    assert_eq!(facts::<SeatError>("held"), ["retired: Use `taken`."]);
}

#[test]
fn what_is_known_at_run_time_has_no_value() {
    let upstream = facts::<SeatError>("SeatError::Upstream");
    for fact in [
        "status: any",
        "body.status: integer",
        "body.code: (integer | string)?",
        "message: {text}",
    ] {
        assert!(upstream.iter().any(|line| line == fact), "{upstream:#?}");
    }
    let busy = facts::<SeatError>("busy");
    assert!(
        busy.contains(&"header.retry-after: sometimes".to_owned()),
        "{busy:#?}"
    );
}

#[test]
fn a_title_that_is_the_name_in_words_is_kept_where_clients_read_it() {
    let says = |entry: &str, line: &str| facts::<SeatError>(entry).iter().any(|fact| fact == line);
    assert!(says("busy", "title: Busy") && says("busy", "body.title: string"));
    assert!(!says("missing", "title: Missing"));
}

#[test]
fn a_body_may_be_missing_or_never_there() {
    assert_eq!(
        facts::<SeatError>("invalid")[..2],
        ["body: object?", "body.errors: {[object]}?"]
    );
    let missing = facts::<SeatError>("missing");
    let of_body = |line: &&String| line.starts_with("body") || line.starts_with("media-type");
    assert!(!missing.iter().any(|line| of_body(&line)), "{missing:#?}");
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[kind("outer")]
enum OuterError {
    #[status(404)]
    Missing,
    #[transparent]
    Auth(#[from] AuthError),
    #[transparent]
    #[status(503)]
    #[kind("again")]
    Again(Box<AuthError>),
    #[transparent]
    Upstream(#[from] UpstreamError),
    #[transparent]
    #[status(502)]
    #[header("x-plugin", "yes")]
    Plugin(Box<dyn Fault + Send + Sync>),
    #[transparent]
    #[code("other")]
    Other(Box<dyn Fault + Send + Sync>),
}

#[derive(Debug, ApiError)]
#[api(format = Typed, retired("gone" = "Nothing."))]
#[kind("auth")]
enum AuthError {
    #[status(403)]
    Expired,
    #[status(403)]
    #[code("forbidden", shared)]
    Forbidden,
    #[status(403)]
    #[code("both", shared)]
    One,
    #[status(401)]
    #[header("www-authenticate", none)]
    #[code("both", shared)]
    Two,
    #[transparent]
    Plugin(Box<dyn Fault + Send + Sync>),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(502)]
#[kind("api")]
struct UpstreamError;

#[test]
fn entries_of_a_type_that_is_nested_twice_are_told_apart_by_the_way() {
    assert_eq!(
        keys::<OuterError>(),
        [
            "::UpstreamError",
            "OuterError::Again::Expired",
            "OuterError::Again::Plugin",
            "OuterError::Auth::Expired",
            "OuterError::Auth::Plugin",
            "OuterError::Missing",
            "OuterError::Plugin",
            "both of OuterError::Again::One",
            "both of OuterError::Again::Two",
            "both of OuterError::Auth::One",
            "both of OuterError::Auth::Two",
            "forbidden of OuterError::Again::Forbidden",
            "forbidden of OuterError::Auth::Forbidden",
            "gone",
            "other",
        ]
    );
    for (entry, status, kind) in [
        ("OuterError::Auth::Expired", "status: 403", "kind: auth"),
        ("OuterError::Again::Expired", "status: 503", "kind: again"),
        (
            "forbidden of OuterError::Again::Forbidden",
            "status: 503",
            "kind: again",
        ),
    ] {
        let facts = facts::<OuterError>(entry);
        assert!(facts.iter().any(|fact| fact == status), "{facts:#?}");
        assert!(facts.iter().any(|fact| fact == kind), "{facts:#?}");
    }
    assert_eq!(
        keys::<AuthError>(),
        [
            "AuthError::Expired",
            "AuthError::Plugin",
            "both of AuthError::One",
            "both of AuthError::Two",
            "forbidden",
            "gone",
        ]
    );
}

#[test]
fn a_variant_whose_errors_are_not_known_promises_what_it_says_itself() {
    assert_eq!(
        facts::<OuterError>("OuterError::Plugin"),
        ["body: any?", "header.x-plugin: always = yes", "status: 502"]
    );
    assert_eq!(facts::<OuterError>("other"), ["body: any?", "status: any"]);
    assert_eq!(
        facts::<OuterError>("OuterError::Again::Plugin"),
        ["body: any?", "kind: again", "status: 503"]
    );
}

#[test]
fn two_types_of_one_name_are_told_apart_by_the_way() {
    mod other {
        #[derive(Debug, fault::ApiError)]
        pub(super) enum AuthError {
            #[status(404)]
            Expired,
        }
    }

    #[derive(Debug, ApiError)]
    enum Both {
        #[transparent]
        Own(AuthError),
        #[transparent]
        Other(other::AuthError),
    }

    let keys = keys::<Both>();
    for key in [
        "Both::Own::Expired",
        "Both::Other::Expired",
        "AuthError::Plugin",
    ] {
        assert!(keys.contains(&key.to_owned()), "{keys:#?}");
    }
}

fault_contract::subset! {
    Reserve of OuterError { Missing, Again }
}

#[test]
fn a_subset_and_a_generic_type_have_a_lock_file_too() {
    #[derive(Debug, ApiError)]
    enum Generic<T: std::fmt::Debug> {
        #[status(404)]
        #[message("No such {0:?}")]
        Missing(T),
    }

    assert_eq!(keys::<Generic<u8>>(), ["Generic::Missing"]);
    let keys = keys::<Reserve>();
    assert!(keys.contains(&"AuthError::Expired".to_owned()), "{keys:#?}");
    assert!(!keys.contains(&"::UpstreamError".to_owned()), "{keys:#?}");
}
