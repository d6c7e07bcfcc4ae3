//! When to try again: the value of `Retry-After` (RFC 9110 §10.2.3).

use core::fmt;
use core::time::Duration;
use std::time::SystemTime;

use http::HeaderValue;

/// When a client may try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    /// After so many seconds.
    Seconds(u64),
    /// From this time on.
    At(SystemTime),
}

impl RetryAfter {
    pub(crate) fn to_header_value(self) -> Option<HeaderValue> {
        match self {
            Self::Seconds(seconds) => Some(HeaderValue::from(seconds)),
            // httpdate panics on what IMF-fixdate cannot hold: years before
            // 1970 and after 9999.
            Self::At(time) => {
                let since_epoch = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
                if since_epoch.as_secs() >= END_OF_YEAR_9999 {
                    return None;
                }
                HeaderValue::try_from(httpdate::fmt_http_date(time)).ok()
            }
        }
    }
}

const END_OF_YEAR_9999: u64 = 253_402_300_800;

/// Decimal seconds, or an HTTP-date.
impl fmt::Display for RetryAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_header_value() {
            Some(value) => f.pad(value.to_str().map_err(|_| fmt::Error)?),
            None => f.pad("never"),
        }
    }
}

/// A type that a `#[retry_after]` field can have: [`Duration`], whole seconds
/// (`u64`, `u32`, `u16`, `u8`), [`SystemTime`], [`RetryAfter`], or an `Option`
/// of one of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` says no time to wait",
    label = "a `#[retry_after]` field is a `Duration`, whole seconds (`u64`, `u32`, `u16`, `u8`) or a `SystemTime`",
    note = "a text is no time: parse it where the error is made, then store a `std::time::Duration`"
)]
pub trait ToRetryAfter {
    /// The value for the header; `None` leaves it out.
    fn to_retry_after(&self) -> Option<RetryAfter>;
}

/// Rounded up: a client that comes back early is refused again.
impl ToRetryAfter for Duration {
    fn to_retry_after(&self) -> Option<RetryAfter> {
        let started = u64::from(self.subsec_nanos() > 0);
        Some(RetryAfter::Seconds(self.as_secs().saturating_add(started)))
    }
}

/// Rounded up to the next whole second, which is all that an HTTP-date holds.
impl ToRetryAfter for SystemTime {
    fn to_retry_after(&self) -> Option<RetryAfter> {
        let rounded = match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since_epoch) if since_epoch.subsec_nanos() > 0 => {
                Self::UNIX_EPOCH.checked_add(Duration::from_secs(since_epoch.as_secs() + 1))
            }
            _ => None,
        };
        Some(RetryAfter::At(rounded.unwrap_or(*self)))
    }
}

impl ToRetryAfter for RetryAfter {
    fn to_retry_after(&self) -> Option<RetryAfter> {
        Some(*self)
    }
}

impl<T: ToRetryAfter> ToRetryAfter for Option<T> {
    fn to_retry_after(&self) -> Option<RetryAfter> {
        self.as_ref().and_then(T::to_retry_after)
    }
}

macro_rules! whole_seconds {
    ($($ty:ty)*) => {$(
        impl ToRetryAfter for $ty {
            fn to_retry_after(&self) -> Option<RetryAfter> {
                Some(RetryAfter::Seconds(u64::from(*self)))
            }
        }
    )*};
}

whole_seconds!(u64 u32 u16 u8);
