//! Faults written by hand may say anything. What cannot be sent is put right
//! before status line, headers, body and log are made of it, so that they agree.

use std::borrow::Cow;
use std::fmt;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use fault::body::{Coded, Details, Problem, Typed};
use fault::{ApiError, Entry, Fault, FieldErrors, Headers, Reply, RetryAfter};
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;
use serde::ser::Error as _;

/// What an occurrence says; nothing by default.
#[derive(Debug, Default)]
struct ByHand {
    status: Option<u16>,
    reason: Option<&'static str>,
    header: Option<(&'static str, &'static str)>,
    wait: Option<RetryAfter>,
    field: Option<&'static str>,
    detail: Option<Failing>,
}

/// Fails with a text that would forge a line of the log.
#[derive(Debug, Clone, Copy)]
struct Failing;

impl Serialize for Failing {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("bad\nERROR forged\u{2028}\u{202e}"))
    }
}

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for ByHand {}

impl Fault for ByHand {
    fn entry(&self) -> &'static Entry {
        static ENTRY: Entry = Entry::new("ByHand", 409).with_kind("k");
        &ENTRY
    }

    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status.unwrap_or(409)).unwrap()
    }

    fn reason(&self) -> &'static str {
        let of_status = self.status().canonical_reason().unwrap_or_default();
        self.reason.unwrap_or(of_status)
    }

    fn headers(&self, headers: &mut Headers<'_>) {
        if let Some((name, value)) = self.header {
            headers.append(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        self.wait
    }

    fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
        let mut errors = FieldErrors::new();
        errors.push(self.field?, "invalid", "is not valid");
        Some(Cow::Owned(errors))
    }

    fn details(&self, details: &mut Details<'_>) {
        if let Some(detail) = &self.detail {
            details.add("more\nless", detail);
            details.add("after", &1);
        }
    }
}

/// What is logged while `work` runs, a line an event.
fn logged<R>(work: impl FnOnce() -> R) -> (R, Vec<String>) {
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    let lines = Lines::default();
    let to = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_ansi(false)
        .without_time()
        .with_writer(move || to.clone())
        .finish();
    let result = tracing::subscriber::with_default(subscriber, work);
    let bytes = lines.0.lock().unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    (result, text.lines().map(str::to_owned).collect())
}

#[test]
fn a_status_that_is_no_error_s_is_500_everywhere() {
    for status in [100, 200, 204, 302, 304, 399, 600, 999] {
        let fault = ByHand {
            status: Some(status),
            ..ByHand::default()
        };
        let (reply, log) = logged(|| Reply::in_format::<Problem>(&fault));
        assert_eq!(reply.status(), 500, "{status}");
        assert_eq!(reply.info().status(), 500, "{status}");
        assert_eq!(reply.reason(), "Internal Server Error", "{status}");
        assert_eq!(
            reply.body(),
            r#"{"title":"Internal Server Error","status":500,"detail":"Internal Server Error"}"#,
            "{status}"
        );
        let response = reply.into_response::<bytes::Bytes>();
        assert_eq!(response.status(), 500, "{status}");
        assert!(!response.body().is_empty(), "{status}");
        assert_eq!(log.len(), 2, "{log:?}");
        assert!(
            log[0].starts_with("ERROR fault: Internal Server Error status=500 "),
            "{}",
            log[0]
        );
        assert!(log[1].contains("status of an error response changed"));
    }
}

#[test]
fn what_cannot_be_sent_is_left_out_and_the_log_says_so() {
    let with = |change: fn(&mut ByHand)| {
        let mut fault = ByHand::default();
        change(&mut fault);
        fault
    };
    for (fault, header, said) in [
        (
            with(|fault| fault.reason = Some("Odd\r\nset-cookie: a=b")),
            None,
            "reason phrase of an error response changed",
        ),
        (
            with(|fault| fault.header = Some(("content-length", "3"))),
            Some("content-length"),
            "header=content-length",
        ),
        (
            with(|fault| fault.header = Some(("transfer-encoding", "chunked"))),
            Some("transfer-encoding"),
            "header=transfer-encoding",
        ),
        (
            with(|fault| fault.header = Some(("connection", "close"))),
            Some("connection"),
            "header=connection",
        ),
        (
            with(|fault| fault.header = Some(("content-encoding", "gzip"))),
            Some("content-encoding"),
            "header=content-encoding",
        ),
        (
            with(|fault| fault.header = Some(("trailer", "etag"))),
            Some("trailer"),
            "header=trailer",
        ),
        (
            with(|fault| fault.detail = Some(Failing)),
            None,
            r#"member="more\\nless" error="bad\\nERROR forged\\u{2028}\\u{202e}""#,
        ),
    ] {
        let (reply, log) = logged(|| Reply::in_format::<Typed>(&fault));
        assert_eq!(reply.status(), 409);
        assert_eq!(reply.reason(), "Conflict");
        let after = if fault.detail.is_some() {
            r#","after":1"#
        } else {
            ""
        };
        assert_eq!(
            reply.body(),
            &format!(r#"{{"type":"k","message":"Conflict"{after}}}"#)
        );
        assert!(header.is_none_or(|name| !reply.headers().contains_key(name)));
        assert_eq!(log.len(), 2, "{log:?}");
        assert!(log[1].contains(said), "{said}: {}", log[1]);
    }
}

#[derive(Debug, ApiError)]
#[status(503)]
struct Derived {
    #[retry_after]
    wait: RetryAfter,
}

#[test]
fn a_time_that_cannot_be_sent_is_the_nearest_and_logged() {
    let last = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_799);
    for (wait, sent, is_logged) in [
        (
            RetryAfter::After(Duration::from_secs(1 << 31)),
            "2147483648",
            false,
        ),
        (RetryAfter::After(Duration::MAX), "2147483648", true),
        (
            RetryAfter::At(SystemTime::UNIX_EPOCH - Duration::from_secs(1)),
            "Thu, 01 Jan 1970 00:00:00 GMT",
            true,
        ),
        (RetryAfter::At(last), "Fri, 31 Dec 9999 23:59:59 GMT", false),
        (
            RetryAfter::At(last + Duration::from_secs(1)),
            "Fri, 31 Dec 9999 23:59:59 GMT",
            true,
        ),
    ] {
        let by_hand = ByHand {
            wait: Some(wait),
            ..ByHand::default()
        };
        // Of a derived fault all but the time is recorded the first time.
        let derived = Derived { wait };
        for fault in [&by_hand as &dyn Fault, &derived, &derived] {
            let (reply, log) = logged(|| Reply::in_format::<Problem>(fault));
            assert_eq!(reply.headers()["retry-after"], sent);
            assert_eq!(log.len(), 1 + usize::from(is_logged), "{log:?}");
            assert_eq!(
                log.iter().any(|line| line.contains("Retry-After")),
                is_logged
            );
        }
    }
}

#[test]
fn field_errors_alone_name_the_parameter() {
    let fault = ByHand {
        field: Some("guest.email"),
        ..ByHand::default()
    };
    assert_eq!(fault.param().unwrap().to_string(), "guest.email");
    assert_eq!(
        Reply::in_format::<Typed>(&fault).body(),
        r#"{"type":"k","message":"Conflict","param":"guest.email"}"#
    );
    let whole = ByHand {
        field: Some(""),
        ..ByHand::default()
    };
    assert!(whole.param().is_none());
    assert_eq!(
        Reply::in_format::<Coded>(&whole).body(),
        r#"{"message":"Conflict"}"#
    );
}
