//! `#[transparent]`: everything comes from the inner fault but what is overridden.

use std::sync::Arc;
use std::time::Duration;

use fault::body::{Fields, OAuth, Problem, Typed};
use fault::{ApiError, Code, Fault, FieldErrors, Reply, Retry};

use crate::{body, header};

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum Inner {
    #[status(429, "Slow Down")]
    #[kind("rate")]
    #[code("slow", shared)]
    #[title("Too fast")]
    #[message("wait {0}")]
    #[error("internal {0}")]
    #[param("page")]
    #[docs("https://example.com/slow")]
    #[header("x-inner", "{0}")]
    #[header("x-other", "other")]
    Slow(
        u8,
        #[retry_after] Duration,
        #[detail("limit")] u8,
        #[fields] FieldErrors,
        #[source] std::fmt::Error,
    ),
    #[status(400)]
    #[kind("other")]
    #[code("bad", shared)]
    #[format(OAuth)]
    OtherFormat,
}

fn slow() -> Inner {
    let mut errors = FieldErrors::new();
    errors.push("page", "k", "d");
    Inner::Slow(7, Duration::from_secs(2), 3, errors, std::fmt::Error)
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Outer {
    #[transparent]
    Plain(#[from] Inner),
    #[transparent]
    #[status(503)]
    Status(Inner),
    #[transparent]
    #[status(530, "Site Is Frozen")]
    Reason(Inner),
    #[transparent]
    #[kind("outer_kind")]
    Kind(Inner),
    #[transparent]
    #[code(17, shared)]
    Code(Inner),
    #[transparent]
    #[title("Outer title")]
    Title(Inner),
    #[transparent]
    #[message("outer message")]
    Message(Inner),
    #[transparent]
    #[message("outer of {0}")]
    LiveMessage(#[expose] Inner),
    #[transparent]
    #[error("outer text of {0}")]
    Text(Inner),
    #[transparent]
    #[param("outer_param")]
    Param(Inner),
    #[transparent]
    #[docs("https://example.com/outer")]
    Docs(Inner),
    #[transparent]
    #[header("x-inner", "outer")]
    #[header("x-more", "more {0}")]
    Header(#[expose] Inner),
    #[transparent]
    #[header("retry-after", "99")]
    RetryAfter(Inner),
    #[transparent]
    #[retry(never)]
    Retry(Inner),
    #[transparent]
    #[format(Typed)]
    Format(Inner),
    #[transparent]
    Boxed(Box<Inner>),
    #[transparent]
    Shared(Arc<Inner>),
    #[transparent]
    #[code("erased", shared)]
    Erased(Box<dyn Fault + Send + Sync>),
}

/// Everything that an error says, in one line each.
fn facts(fault: &dyn Fault) -> Vec<(&'static str, String)> {
    let reply = Reply::in_format::<Problem>(fault);
    let header = |name: &str| match reply.headers().get(name) {
        Some(value) => value.to_str().unwrap().to_owned(),
        None => "-".to_owned(),
    };
    vec![
        ("status", fault.status().as_u16().to_string()),
        ("reason", fault.reason().to_owned()),
        ("kind", fault.kind().unwrap_or("-").to_owned()),
        (
            "code",
            fault
                .code()
                .map_or_else(|| "-".to_owned(), |c| c.to_string()),
        ),
        ("title", fault.title().to_owned()),
        ("message", fault.message().to_string()),
        ("text", fault.to_string()),
        (
            "source",
            fault
                .source()
                .map_or_else(|| "-".to_owned(), ToString::to_string),
        ),
        (
            "param",
            fault
                .param()
                .map_or_else(|| "-".to_owned(), |p| p.to_string()),
        ),
        ("docs", fault.docs().unwrap_or("-").to_owned()),
        ("retry", format!("{:?}", fault.retry())),
        (
            "fields",
            fault
                .field_errors()
                .map_or(0, |errors| errors.len())
                .to_string(),
        ),
        ("x-inner", header("x-inner")),
        ("x-other", header("x-other")),
        ("x-more", header("x-more")),
        ("retry-after", header("retry-after")),
        ("entry", fault.entry().name().to_owned()),
        ("format", fault.format().is_some().to_string()),
    ]
}

/// Holds that `outer` says all that the inner error says, but for `changes`.
#[track_caller]
fn differs_in(outer: &dyn Fault, changes: &[(&'static str, &str)]) {
    let found: Vec<_> = facts(outer)
        .into_iter()
        .zip(facts(&slow()))
        .filter(|(outer, inner)| outer != inner)
        .map(|(outer, _)| outer)
        .collect();
    let expected: Vec<_> = changes
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    assert_eq!(found, expected, "{outer:?}");
}

#[test]
fn all_is_handed_on_but_the_one_fact_that_is_overridden() {
    differs_in(&slow(), &[]);
    differs_in(&Outer::from(slow()), &[]);
    differs_in(&Outer::Boxed(Box::new(slow())), &[]);
    differs_in(&Outer::Shared(Arc::new(slow())), &[]);
    differs_in(&Outer::Erased(Box::new(slow())), &[("code", "erased")]);
    differs_in(
        &Outer::Status(slow()),
        &[("status", "503"), ("reason", "Service Unavailable")],
    );
    differs_in(
        &Outer::Reason(slow()),
        &[("status", "530"), ("reason", "Site Is Frozen")],
    );
    differs_in(&Outer::Kind(slow()), &[("kind", "outer_kind")]);
    differs_in(&Outer::Code(slow()), &[("code", "17")]);
    differs_in(&Outer::Title(slow()), &[("title", "Outer title")]);
    differs_in(&Outer::Message(slow()), &[("message", "outer message")]);
    differs_in(
        &Outer::LiveMessage(slow()),
        &[("message", "outer of internal 7")],
    );
    differs_in(
        &Outer::Text(slow()),
        &[("text", "outer text of internal 7")],
    );
    differs_in(&Outer::Param(slow()), &[("param", "outer_param")]);
    differs_in(
        &Outer::Docs(slow()),
        &[("docs", "https://example.com/outer")],
    );
    differs_in(
        &Outer::Header(slow()),
        &[("x-inner", "outer"), ("x-more", "more internal 7")],
    );
    differs_in(&Outer::RetryAfter(slow()), &[("retry-after", "99")]);
    differs_in(&Outer::Retry(slow()), &[("retry", "Never")]);
    differs_in(&Outer::Format(slow()), &[("format", "true")]);
}

/// The body as `Problem`, with these words in the places of the overridden.
fn problem(status: &str, docs: &str, title: &str, message: &str, code: &str) -> String {
    format!(
        r##"{{"type":"{docs}","title":"{title}","status":{status},"detail":"{message}","code":{code},"errors":[{{"detail":"d","pointer":"#/page"}}],"limit":3}}"##
    )
}

#[test]
fn the_outer_types_format_shows_the_overridden_facts() {
    const DOCS: &str = "https://example.com/slow";
    let inner = problem("429", DOCS, "Too fast", "wait 7", "\"slow\"");
    // The inner error by itself, so that its own bytes are kept first.
    assert_eq!(
        body(&slow()),
        r#"{"message":"wait 7","errors":{"page":["d"]},"limit":3}"#
    );
    for error in [
        Outer::Plain(slow()),
        Outer::Kind(slow()),
        Outer::Text(slow()),
        Outer::Param(slow()),
        Outer::Header(slow()),
        Outer::Retry(slow()),
        Outer::Boxed(Box::new(slow())),
        Outer::Shared(Arc::new(slow())),
    ] {
        assert_eq!(body(&error), inner, "{error:?}");
    }
    assert_eq!(
        body(&Outer::Status(slow())),
        problem("503", DOCS, "Too fast", "wait 7", "\"slow\"")
    );
    assert_eq!(
        body(&Outer::Code(slow())),
        problem("429", DOCS, "Too fast", "wait 7", "17")
    );
    assert_eq!(
        body(&Outer::Title(slow())),
        problem("429", DOCS, "Outer title", "wait 7", "\"slow\"")
    );
    assert_eq!(
        body(&Outer::Message(slow())),
        problem("429", DOCS, "Too fast", "outer message", "\"slow\"")
    );
    assert_eq!(
        body(&Outer::LiveMessage(slow())),
        problem("429", DOCS, "Too fast", "outer of internal 7", "\"slow\"")
    );
    assert_eq!(
        body(&Outer::Docs(slow())),
        problem(
            "429",
            "https://example.com/outer",
            "Too fast",
            "wait 7",
            "\"slow\""
        )
    );
    assert_eq!(
        body(&Outer::Erased(Box::new(slow()))),
        problem("429", DOCS, "Too fast", "wait 7", "\"erased\"")
    );
    assert_eq!(
        body(&Outer::Format(slow())),
        r#"{"type":"rate","code":"slow","message":"wait 7","param":"page","doc_url":"https://example.com/slow","limit":3}"#
    );
    assert_eq!(
        Reply::new(&Outer::Reason(slow())).reason(),
        "Site Is Frozen"
    );
}

#[test]
fn an_inner_variants_own_format_goes_with_it() {
    let error = Outer::Plain(Inner::OtherFormat);
    assert_eq!(
        body(&error),
        r#"{"error":"bad","error_description":"Bad Request"}"#
    );
    assert_eq!(header(&error, "cache-control").unwrap(), "no-store");
    assert_eq!(
        body(&Outer::Format(Inner::OtherFormat)),
        r#"{"type":"other","code":"bad","message":"Bad Request"}"#
    );
}

/// Two levels, each of which says something.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Outermost {
    #[transparent]
    #[kind("outermost")]
    One(Outer),
    #[transparent]
    Two(Arc<Outer>),
    #[transparent]
    #[code("three")]
    Three(Box<dyn Fault + Send + Sync>),
}

#[test]
fn overrides_of_two_levels_add_up() {
    differs_in(
        &Outermost::One(Outer::Code(slow())),
        &[("kind", "outermost"), ("code", "17")],
    );
    differs_in(
        &Outermost::Two(Arc::new(Outer::Message(slow()))),
        &[("message", "outer message")],
    );
    let three = Outermost::Three(Box::new(Outermost::One(Outer::Status(slow()))));
    differs_in(
        &three,
        &[
            ("status", "503"),
            ("reason", "Service Unavailable"),
            ("kind", "outermost"),
            ("code", "three"),
        ],
    );
    assert_eq!(three.retry(), Retry::After);
    assert_eq!(three.code(), Some(Code::Text("three")));
    assert_eq!(
        body(&three),
        r#"{"type":"outermost","code":"three","message":"wait 7","param":"page","doc_url":"https://example.com/slow","limit":3}"#
    );
}
