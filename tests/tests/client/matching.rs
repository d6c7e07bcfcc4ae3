//! Which entry a response is that of.

use fault::body::{Each, Fact, Fields, Format, Keyed, Member, Shape, Typed, Unit};
use fault::client::{Advice, Decode as _, ambiguous};
use fault::{ApiError, Reply};
use http::StatusCode;
use std::time::Duration;

use super::{decode, name};

/// OnceHub's: no codes, so that kind, parameter and message tell errors apart.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[kind("invalid_request_error")]
#[expect(clippy::enum_variant_names, reason = "what there is none of")]
enum Booking {
    #[status(404)]
    #[param("id")]
    #[message("No such booking: '{0}'")]
    NoBooking(String),
    #[status(404)]
    #[param("id")]
    #[message("No such webhook: '{0}'")]
    NoWebhook(String),
    #[status(404)]
    #[param("page")]
    #[message("No such page")]
    NoPage,
    #[status(409)]
    #[message("In use")]
    InUse,
    #[status(409)]
    #[message("In use")]
    Locked,
    #[status(410)]
    #[param("id")]
    Gone,
}

#[test]
fn the_message_tells_apart_what_is_equal_otherwise() {
    for error in [
        Booking::NoBooking("1".into()),
        Booking::NoWebhook("No such booking: '1'".into()),
        Booking::NoPage,
        Booking::Gone,
    ] {
        let response = http::Response::<bytes::Bytes>::from(Reply::new(&error));
        let expected = fault::Fault::entry(&error).name();
        let failure = Booking::decode_response(&response);
        assert_eq!(name(&failure), Some(expected), "{failure:?}");
    }
}

#[test]
fn what_is_alike_is_a_candidate_and_is_listed() {
    let body = br#"{"type":"invalid_request_error","message":"In use"}"#;
    let failure = decode::<Booking>(409, &[], body);
    assert_eq!(name(&failure), None);
    let names: Vec<_> = failure
        .candidates()
        .iter()
        .map(fault::Entry::name)
        .collect();
    assert_eq!(names, ["InUse", "Locked"]);
    let pairs: Vec<_> = ambiguous::<Booking>()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(pairs, ["Booking::InUse and Booking::Locked are alike"]);
    assert_eq!(failure.retry(), Advice::Never);
}

#[test]
fn a_fact_that_differs_is_another_error_and_a_text_is_not() {
    let reworded = br#"{"type":"invalid_request_error","message":"Weg","param":"id"}"#;
    assert_eq!(name(&decode::<Booking>(410, &[], reworded)), Some("Gone"));
    let more = br#"{"type":"invalid_request_error","message":"Gone","param":"id","since":2020}"#;
    let failure = decode::<Booking>(410, &[], more);
    assert_eq!(name(&failure), Some("Gone"));
    assert_eq!(failure.detail::<u32>("since"), Some(2020));
    assert_eq!(failure.detail::<String>("since"), None);
    for other in [
        r#"{"type":"api_error","message":"Gone","param":"id"}"#,
        r#"{"type":"invalid_request_error","message":"Gone","param":"name"}"#,
        r#"{"type":"invalid_request_error","message":"Gone"}"#,
        r#"{"type":"invalid_request_error","message":"Gone","param":"id","code":"new"}"#,
        r#"{"type":"invalid_request_error","param":"id"}"#,
        r#"{"type":"invalid_request_error","message":7,"param":"id"}"#,
        r#"[{"type":"invalid_request_error","message":"Gone","param":"id"}]"#,
    ] {
        let failure = decode::<Booking>(410, &[], other.as_bytes());
        assert_eq!(name(&failure), None, "{other}");
    }
    let body = br#"{"type":"invalid_request_error","message":"Gone","param":"id"}"#;
    assert_eq!(name(&decode::<Booking>(403, &[], body)), None);
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum Codes {
    #[status(400)]
    #[code(7)]
    Number,
    #[status(400)]
    #[code("8")]
    Text,
    #[status(400)]
    #[code("taken")]
    Taken,
    #[message("{text}")]
    Upstream {
        #[status]
        status: StatusCode,
        #[code]
        code: String,
        text: String,
    },
}

#[test]
fn a_number_may_be_a_text_and_the_other_way_around() {
    for (code, expected) in [
        ("7", "Number"),
        ("\"7\"", "Number"),
        ("8", "Text"),
        ("\"8\"", "Text"),
        ("\"taken\"", "Taken"),
        // Only known at run time.
        ("\"other\"", "Upstream"),
    ] {
        let body = format!(r#"{{"title":"Bad Request","status":400,"detail":"x","code":{code}}}"#);
        let failure = decode::<Codes>(400, &[], body.as_bytes());
        assert_eq!(name(&failure), Some(expected), "{code}");
    }
    let body = br#"{"title":"I'm a teapot","status":418,"detail":"x","code":"tea"}"#;
    let failure = decode::<Codes>(418, &[], body);
    assert_eq!(name(&failure), Some("Upstream"));
    assert_eq!(failure.code().unwrap(), "tea");
    // Never with a status that is no error's.
    assert_eq!(name(&decode::<Codes>(200, &[], body)), None);
}

#[derive(Debug, ApiError)]
#[api(format = Keyed)]
enum Bare {
    #[status(404)]
    Missing,
    #[status(422)]
    Invalid(#[fields] fault::FieldErrors),
    #[status(429)]
    #[retry(never)]
    Spent,
    #[status(503)]
    #[format(Fields)]
    #[message("Closed")]
    Closed,
}

#[test]
fn an_error_without_a_body_is_its_status() {
    assert_eq!(name(&decode::<Bare>(404, &[], b"")), Some("Missing"));
    assert_eq!(name(&decode::<Bare>(422, &[], b"")), Some("Invalid"));
    // Of somebody else.
    let body = br#"{"message":"no Route matched with those values"}"#;
    let failure = decode::<Bare>(404, &[], body);
    assert_eq!(name(&failure), None);
    assert_eq!(
        failure.message(),
        Some("no Route matched with those values")
    );
    // The format of one variant always has a body.
    assert_eq!(name(&decode::<Bare>(503, &[], b"")), None);
    let failure = decode::<Bare>(503, &[], br#"{"message":"Closed"}"#);
    assert_eq!(name(&failure), Some("Closed"));
}

#[test]
fn an_error_that_is_never_to_be_tried_again_is_not() {
    let failure = decode::<Bare>(429, &[("retry-after", "3")], b"");
    assert_eq!(failure.retry(), Advice::Never);
    let failure = decode::<Bare>(503, &[("retry-after", "3")], br#"{"message":"Closed"}"#);
    assert_eq!(failure.retry(), Advice::After(Duration::from_secs(3)));
}

struct Matrix;

impl Format for Matrix {
    const SHAPE: Shape = Shape::json(&[
        Member::new("errcode", Fact::Code).required(),
        Member::new("retry_after_ms", Fact::RetryAfter(Unit::Milliseconds)),
        Member::new("trace", Fact::RequestId),
        Member::new("errors", Fact::List(Each::FieldError, &STEP)),
    ]);
}

const STEP: Shape = Shape::json(&[
    Member::new("at", Fact::PathSteps),
    Member::new("text", Fact::Description),
    Member::new("max", Fact::RuleParam("max")),
]);

#[derive(Debug, ApiError)]
#[api(format = Matrix, codes = "M_{SCREAMING_SNAKE_CASE}")]
enum MatrixError {
    #[status(429)]
    LimitExceeded(#[retry_after] Duration),
    #[status(400)]
    BadJson(#[fields] fault::FieldErrors),
}

#[test]
fn a_custom_format_is_read_by_its_shape() {
    let body = br#"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1500,"trace":"a-1"}"#;
    let failure = decode::<MatrixError>(429, &[("retry-after", "2")], body);
    assert_eq!(name(&failure), Some("LimitExceeded"));
    assert_eq!(failure.retry(), Advice::After(Duration::from_millis(1500)));
    assert_eq!(failure.request_id(), Some("a-1"));
    let body =
        br#"{"errcode":"M_BAD_JSON","errors":[{"at":["tags",1,"a.b"],"text":"long","max":9}]}"#;
    let failure = decode::<MatrixError>(400, &[("x-request-id", "b-2")], body);
    assert_eq!(name(&failure), Some("BadJson"));
    assert_eq!(failure.request_id(), Some("b-2"));
    let path = fault::FieldPath::root().name("tags").index(1).name("a.b");
    let [error] = failure.fields().get(path) else {
        panic!("{failure:?}")
    };
    assert_eq!(
        (error.description(), error.param("max")),
        ("long", Some(&9.into()))
    );
}
