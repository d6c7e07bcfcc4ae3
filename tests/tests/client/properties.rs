//! Whatever comes, there is an answer.

use fault::Catalog;
use fault::client::{Decode as _, Failure};
use fault_examples::bookings::BookingError;
use fault_examples::calendar::CalendarError;
use fault_examples::gallery;
use fault_examples::payments::PaymentError;
use http::{HeaderMap, HeaderValue, StatusCode};
use proptest::prelude::*;

/// Asks for everything.
fn is_an_answer<E: Catalog>(status: StatusCode, headers: &HeaderMap, body: &[u8]) {
    let failure: Failure<E> = E::decode(status, headers, body);
    assert_eq!(failure.status(), status);
    assert_eq!(failure.body(), body);
    assert_eq!(failure.entry().is_some(), failure.candidates().len() == 1);
    let text = failure.to_string();
    assert!(
        text.starts_with(status.as_str()) && !text.contains('\n'),
        "{text}"
    );
    let _ = (
        failure.retry(),
        failure.kind(),
        failure.code(),
        failure.message(),
    );
    let _ = (
        failure.fields().len(),
        failure.request_id(),
        format!("{failure:?}"),
    );
    for name in failure.details().keys() {
        let _: Option<serde_json::Value> = failure.detail(name);
    }
}

/// In each way in which formats differ.
fn is_an_answer_for_all(status: StatusCode, headers: &HeaderMap, body: &[u8]) {
    is_an_answer::<BookingError>(status, headers, body);
    is_an_answer::<CalendarError>(status, headers, body);
    is_an_answer::<PaymentError>(status, headers, body);
    is_an_answer::<gallery::crates_io::CratesIoError>(status, headers, body);
    is_an_answer::<gallery::google::LibraryError>(status, headers, body);
    is_an_answer::<gallery::json_api::ArticleError>(status, headers, body);
    is_an_answer::<gallery::matrix::MatrixError>(status, headers, body);
    is_an_answer::<gallery::slack::SlackError>(status, headers, body);
    is_an_answer::<gallery::svix::SvixError>(status, headers, body);
}

/// JSON of the members that formats have, with whatever in them.
fn near_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("{}".to_owned()),
        Just("[]".to_owned()),
        Just("1e999".to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| format!("{number:?}")),
        "\\PC{0,6}".prop_map(|text| format!("{text:?}")),
        prop_oneof![
            Just("\"#/a/0\""),
            Just("\"1.5s\""),
            Just("\"invalid_grant\"")
        ]
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        const NAMES: [&str; 24] = [
            "error",
            "errors",
            "code",
            "message",
            "type",
            "detail",
            "details",
            "title",
            "status",
            "source",
            "pointer",
            "parameter",
            "loc",
            "msg",
            "@type",
            "reason",
            "domain",
            "metadata",
            "fieldViolations",
            "retryDelay",
            "retry_after_ms",
            "errcode",
            "ok",
            "meta",
        ];
        let member = (proptest::sample::select(&NAMES[..]), inner.clone());
        let member = member.prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop_oneof![
            proptest::collection::vec(member, 0..6)
                .prop_map(|members| format!("{{{}}}", members.join(","))),
            proptest::collection::vec(inner, 0..4)
                .prop_map(|items| format!("[{}]", items.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn bytes(
        status in 100_u16..1000,
        retry_after in "[ -~]{0,12}",
        body in proptest::collection::vec(any::<u8>(), 0..64),
    ) {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", HeaderValue::from_str(&retry_after).unwrap());
        is_an_answer_for_all(StatusCode::from_u16(status).unwrap(), &headers, &body);
    }

    #[test]
    fn what_is_nearly_a_body(
        status in proptest::sample::select(&[200_u16, 400, 401, 404, 409, 422, 429, 500, 503][..]),
        body in near_json(),
        cut in any::<proptest::sample::Index>(),
    ) {
        let status = StatusCode::from_u16(status).unwrap();
        let headers = HeaderMap::new();
        is_an_answer_for_all(status, &headers, body.as_bytes());
        is_an_answer_for_all(status, &headers, &body.as_bytes()[..cut.index(body.len())]);
    }
}
