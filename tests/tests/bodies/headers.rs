//! Headers: what is set by itself, what the error sets, what is dropped.

use std::time::{Duration, SystemTime};

use fault::body::Typed;
use fault::{ApiError, Fault, Reply, Retry, RetryAfter};

use crate::{body, header};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Error {
    #[status(400)]
    #[kind("k")]
    Plain,
    #[status(400)]
    #[kind("k")]
    #[header("Cache-Control", "max-age=60")]
    Cached,
    #[status(401)]
    #[kind("k")]
    #[header("WWW-Authenticate", "Bearer realm=\"{realm}\"")]
    Unauthorized { realm: String },
    #[status(405)]
    #[kind("k")]
    Method(#[header("allow")] &'static str),
    #[status(400)]
    #[kind("k")]
    #[header("x-fixed", "one")]
    #[header("X-Fixed", "two")]
    #[header("x-two", "{a}/{b:03}, {}", .a.len())]
    Several {
        a: String,
        b: u8,
        #[header("x-c")]
        #[header("x-d")]
        c: Option<String>,
    },
    #[status(400)]
    #[kind("k")]
    #[message("{0}")]
    Live(
        #[header("x-live")]
        #[param]
        String,
    ),
}

#[test]
fn nothing_is_stored_unless_the_variant_says_so() {
    assert_eq!(header(&Error::Plain, "cache-control").unwrap(), "no-store");
    assert_eq!(
        header(&Error::Cached, "cache-control").unwrap(),
        "max-age=60"
    );
    assert_eq!(
        header(&Error::Plain, "content-type").unwrap(),
        "application/json"
    );
}

#[test]
fn a_header_may_be_filled_in_from_fields() {
    let error = Error::Unauthorized {
        realm: "a b".to_owned(),
    };
    assert_eq!(
        header(&error, "www-authenticate").unwrap(),
        "Bearer realm=\"a b\""
    );
    assert_eq!(header(&Error::Method("GET"), "allow").unwrap(), "GET");
    let error = Error::Several {
        a: "abc".to_owned(),
        b: 7,
        c: Some("c".to_owned()),
    };
    let reply = Reply::new(&error);
    let fixed: Vec<_> = reply.headers().get_all("x-fixed").iter().collect();
    assert_eq!(fixed, ["one", "two"]);
    assert_eq!(header(&error, "x-two").unwrap(), "abc/007, 3");
    assert_eq!(header(&error, "x-c").unwrap(), "c");
    assert_eq!(header(&error, "x-d").unwrap(), "c");
    let error = Error::Several {
        a: String::new(),
        b: 0,
        c: None,
    };
    assert_eq!(header(&error, "x-c"), None);
}

#[test]
fn an_invalid_value_is_dropped_and_the_response_is_sent() {
    for value in ["a\r\nset-cookie: b", "\0", "a\nb", "\u{7f}", "a\rb"] {
        let error = Error::Live(value.to_owned());
        let reply = Reply::new(&error);
        assert!(!reply.headers().contains_key("x-live"), "{value:?}");
        assert!(!reply.headers().contains_key("set-cookie"));
        assert_eq!(reply.status(), 400);
        let read: Typed = serde_json::from_str(&body(&error)).unwrap();
        assert_eq!(read.message, value);
        assert_eq!(read.param.as_deref(), Some(value));
    }
    let error = Error::Unauthorized {
        realm: "\"\r\nx: y".to_owned(),
    };
    assert_eq!(header(&error, "www-authenticate"), None);
    assert_eq!(header(&error, "x"), None);
}

#[derive(Debug, ApiError)]
enum Waiting {
    #[status(429)]
    Duration(#[retry_after] Duration),
    #[status(503)]
    Seconds {
        #[retry_after]
        seconds: u64,
    },
    #[status(503)]
    Short(#[retry_after] u8),
    #[status(503)]
    At(#[retry_after] SystemTime),
    #[status(503)]
    Perhaps(#[retry_after] Option<Duration>),
    #[status(503)]
    Either(#[retry_after] RetryAfter),
}

fn retry_after(error: &Waiting) -> Option<String> {
    header(error, "retry-after")
}

#[test]
fn a_time_to_wait_is_sent_in_whole_seconds_rounded_up() {
    for (wait, seconds) in [
        (Duration::ZERO, "0"),
        (Duration::from_nanos(1), "1"),
        (Duration::from_millis(1200), "2"),
        (Duration::from_secs(3), "3"),
        // 2^31, which RFC 9111 §1.2.2 has recipients read larger numbers as.
        (Duration::MAX, "2147483648"),
    ] {
        assert_eq!(
            retry_after(&Waiting::Duration(wait)).as_deref(),
            Some(seconds)
        );
    }
    assert_eq!(
        retry_after(&Waiting::Seconds { seconds: 7 }).as_deref(),
        Some("7")
    );
    assert_eq!(retry_after(&Waiting::Short(7)).as_deref(), Some("7"));
    assert_eq!(retry_after(&Waiting::Perhaps(None)), None);
    assert_eq!(
        retry_after(&Waiting::Perhaps(Some(Duration::from_secs(1)))).as_deref(),
        Some("1")
    );
    assert_eq!(
        retry_after(&Waiting::Either(RetryAfter::After(Duration::from_secs(9)))).as_deref(),
        Some("9")
    );
}

#[test]
fn a_point_in_time_is_sent_as_a_date_rounded_up() {
    // RFC 9110 §5.6.7's own example.
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    assert_eq!(
        retry_after(&Waiting::At(time)).as_deref(),
        Some("Sun, 06 Nov 1994 08:49:37 GMT")
    );
    let later = time + Duration::from_millis(1);
    assert_eq!(
        retry_after(&Waiting::At(later)).as_deref(),
        Some("Sun, 06 Nov 1994 08:49:38 GMT")
    );
}

#[test]
fn a_time_that_no_header_can_hold_is_sent_as_the_nearest() {
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    assert_eq!(
        retry_after(&Waiting::At(before)).as_deref(),
        Some("Thu, 01 Jan 1970 00:00:00 GMT")
    );
    let last = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_799);
    assert_eq!(
        retry_after(&Waiting::At(last)).as_deref(),
        Some("Fri, 31 Dec 9999 23:59:59 GMT")
    );
    assert_eq!(
        retry_after(&Waiting::At(last + Duration::from_millis(1))).as_deref(),
        Some("Fri, 31 Dec 9999 23:59:59 GMT")
    );
}

#[test]
fn a_time_to_wait_is_the_advice_to_wait() {
    assert_eq!(Waiting::Short(1).retry(), Retry::After);
    assert_eq!(
        Waiting::Short(1).retry_after(),
        Some(RetryAfter::After(Duration::from_secs(1)))
    );
    assert_eq!(Error::Plain.retry(), Retry::Never);
    assert_eq!(Error::Plain.retry_after(), None);
}
