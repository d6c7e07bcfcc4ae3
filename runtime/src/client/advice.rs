//! Whether and when to try again.

use core::time::Duration;
use std::time::SystemTime;

use http::header;

use super::received::Received;
use crate::body::raw::Raw;
use crate::contract::retry::Retry;
use crate::shape::parts::Unit;

/// What to do about a [`Failure`](super::Failure) other than to report it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// The same request will fail again.
    Never,
    /// It may succeed later: retry with growing pauses.
    Backoff,
    /// It may succeed after this time, which the server has named.
    After(Duration),
}

impl Advice {
    /// `advice`, with the time that the server has named.
    pub(super) fn new(advice: Retry, time: Option<Duration>, is_said: bool) -> Self {
        match (advice, time) {
            // The contract says so of this very error; a time is a proxy's then.
            (Retry::Never, _) if is_said => Self::Never,
            (_, Some(time)) => Self::After(time),
            (Retry::Never, None) => Self::Never,
            (Retry::Backoff | Retry::After, None) => Self::Backoff,
        }
    }
}

/// RFC 9111 §1.2.2: what is longer is as good as that.
const LONGEST: Duration = Duration::from_secs(1 << 31);

/// The time in `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. A date counts
/// from the server's own `Date`, since the clocks of both ends may differ; from
/// this machine's time, if there is none. `None` if it cannot be read.
pub(super) fn from_header(received: &Received<'_>) -> Option<Duration> {
    let value = received.header(header::RETRY_AFTER.as_str())?.trim();
    if let Some(time) = whole_seconds(value) {
        return Some(time);
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let date = received.header(header::DATE.as_str());
    let now = date.and_then(|date| httpdate::parse_http_date(date.trim()).ok());
    let now = now.unwrap_or_else(SystemTime::now);
    // What is past is now.
    Some(until.duration_since(now).unwrap_or_default().min(LONGEST))
}

/// Digits; more than a number can hold are the longest time.
fn whole_seconds(text: &str) -> Option<Duration> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = || text.parse().map_or(LONGEST, Duration::from_secs);
    is_number.then(|| seconds().min(LONGEST))
}

/// The time that a member shows in this unit, as a number or as a text.
pub(super) fn from_member(value: &Raw, unit: Unit) -> Option<Duration> {
    let text: Option<String> = value.parse();
    let text = text.as_deref().or_else(|| value.number())?.trim();
    let text = match unit {
        Unit::ProtobufDuration => text.strip_suffix('s')?,
        Unit::Seconds | Unit::Milliseconds | Unit::DecimalSeconds => text,
    };
    if unit == Unit::Milliseconds {
        if let Ok(whole) = text.parse() {
            return Some(Duration::from_millis(whole).min(LONGEST));
        }
    } else if let Some(whole) = whole_seconds(text) {
        return Some(whole);
    }
    let number: f64 = text.parse().ok().filter(|number| *number >= 0.0)?;
    let seconds = match unit {
        Unit::Milliseconds => number / 1e3,
        Unit::Seconds | Unit::DecimalSeconds | Unit::ProtobufDuration => number,
    };
    // What does not fit into a `Duration` is the longest time.
    Some(Duration::try_from_secs_f64(seconds).map_or(LONGEST, |time| time.min(LONGEST)))
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, StatusCode};

    use super::*;

    fn header(value: &'static str, date: Option<&'static str>) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", HeaderValue::from_static(value));
        if let Some(date) = date {
            headers.insert("date", HeaderValue::from_static(date));
        }
        from_header(&Received::new(StatusCode::TOO_MANY_REQUESTS, &headers, b""))
    }

    #[test]
    fn the_header_is_seconds_or_a_date_by_the_servers_clock() {
        const DATE: Option<&str> = Some("Sun, 06 Nov 1994 08:49:37 GMT");
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        assert_eq!(header("120", None), seconds(120));
        assert_eq!(header(" 0 ", None), seconds(0));
        assert_eq!(header("99999999999999999999999", None), Some(LONGEST));
        assert_eq!(header("Sun, 06 Nov 1994 08:50:07 GMT", DATE), seconds(30));
        assert_eq!(header("Sun, 06 Nov 1994 08:49:07 GMT", DATE), seconds(0));
        assert_eq!(header("Sun, 06 Nov 1994 08:49:07 GMT", None), seconds(0));
        for unreadable in ["soon", "-1", "1.5", "", "2026-01-01"] {
            assert_eq!(header(unreadable, DATE), None, "{unreadable}");
        }
    }

    #[test]
    fn a_member_is_read_in_its_unit() {
        let read = |json: &str, unit| from_member(&serde_json::from_str(json).unwrap(), unit);
        let millis = |millis| Some(Duration::from_millis(millis));
        assert_eq!(read("2", Unit::Seconds), millis(2000));
        assert_eq!(read("\"2\"", Unit::Seconds), millis(2000));
        assert_eq!(read("1500", Unit::Milliseconds), millis(1500));
        assert_eq!(read("1500.0", Unit::Milliseconds), millis(1500));
        assert_eq!(read("1.5", Unit::DecimalSeconds), millis(1500));
        assert_eq!(read("\"1.500s\"", Unit::ProtobufDuration), millis(1500));
        assert_eq!(read("1e999", Unit::DecimalSeconds), Some(LONGEST));
        for (json, unit) in [
            ("-1", Unit::Seconds),
            ("\"soon\"", Unit::Seconds),
            ("\"2\"", Unit::ProtobufDuration),
            ("\"NaN\"", Unit::DecimalSeconds),
            ("[2]", Unit::Seconds),
        ] {
            assert_eq!(read(json, unit), None, "{json}");
        }
    }
}
