//! Whether and when to try again: the advice in the catalog, and the value of
//! `Retry-After` (RFC 9110 §10.2.3).

use core::fmt;
use core::time::Duration;
use std::time::SystemTime;

use http::HeaderValue;
use serde_core::ser::{Serialize, Serializer};

/// Whether a client should try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The same request will fail again.
    Never,
    /// It may succeed later: retry with growing pauses.
    Backoff,
    /// After the time in `Retry-After`.
    After,
}

impl Retry {
    /// The word, as in `#[retry(…)]`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Backoff => "backoff",
            Self::After => "after",
        }
    }
}

impl Serialize for Retry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// When a client may try again: the value of `Retry-After` (RFC 9110 §10.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAfter {
    /// After this time. The header has whole seconds, rounded up, so that no
    /// client comes back too early.
    After(Duration),
    /// From this time on. The header has an HTTP-date in whole seconds, rounded
    /// up.
    At(SystemTime),
}

/// What is sent at most. RFC 9111 §1.2.2 has a recipient read more than 2^31
/// seconds as that, and some read a larger number wrongly.
const LONGEST: Duration = Duration::from_secs(1 << 31);

/// The last second that an HTTP-date can hold: the end of the year 9999.
const LAST: Duration = Duration::from_secs(253_402_300_799);

impl RetryAfter {
    /// The value of the header: at most 2^31 seconds, or an HTTP-date from 1970
    /// to 9999. A value outside becomes the nearest one inside.
    pub fn to_header_value(self) -> HeaderValue {
        match self {
            Self::After(wait) => HeaderValue::from(whole_seconds(wait.min(LONGEST))),
            Self::At(time) => {
                let since_epoch = time.duration_since(SystemTime::UNIX_EPOCH);
                let seconds = whole_seconds(since_epoch.unwrap_or_default().min(LAST));
                let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
                HeaderValue::try_from(httpdate::fmt_http_date(time))
                    .unwrap_or_else(|_| HeaderValue::from_static("0"))
            }
        }
    }

    /// The time from now on; zero if it has passed already. At most 2^31
    /// seconds, as in the header.
    pub(crate) fn wait(self) -> Duration {
        let wait = match self {
            Self::After(wait) => wait,
            Self::At(time) => time.duration_since(SystemTime::now()).unwrap_or_default(),
        };
        wait.min(LONGEST)
    }

    /// Whether the header cannot hold this value.
    pub(crate) fn is_out_of_range(self) -> bool {
        match self {
            Self::After(wait) => wait > LONGEST,
            Self::At(time) => !matches!(
                time.duration_since(SystemTime::UNIX_EPOCH),
                Ok(since_epoch) if since_epoch <= LAST
            ),
        }
    }
}

/// Rounded up.
pub(crate) fn whole_seconds(time: Duration) -> u64 {
    let started = u64::from(time.subsec_nanos() > 0);
    time.as_secs().saturating_add(started)
}

/// As in the header: whole seconds, or an HTTP-date.
impl fmt::Display for RetryAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.to_header_value().to_str().map_err(|_| fmt::Error)?)
    }
}

/// The type of a `#[retry_after]` field: [`Duration`], whole seconds (`u64`,
/// `u32`, `u16`, `u8`), [`SystemTime`], [`RetryAfter`], or an `Option` of one of
/// them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used as a `Retry-After` value",
    label = "a `#[retry_after]` field is a `Duration`, whole seconds (`u64`, `u32`, `u16`, `u8`) or a `SystemTime`",
    note = "parse a text where the error is made, and store a `std::time::Duration`"
)]
pub trait ToRetryAfter {
    /// The value of the header; with `None` there is no header.
    fn to_retry_after(&self) -> Option<RetryAfter>;
}

impl ToRetryAfter for Duration {
    fn to_retry_after(&self) -> Option<RetryAfter> {
        Some(RetryAfter::After(*self))
    }
}

impl ToRetryAfter for SystemTime {
    fn to_retry_after(&self) -> Option<RetryAfter> {
        Some(RetryAfter::At(*self))
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

macro_rules! seconds {
    ($($ty:ty)*) => {$(
        impl ToRetryAfter for $ty {
            fn to_retry_after(&self) -> Option<RetryAfter> {
                Some(RetryAfter::After(Duration::from_secs(u64::from(*self))))
            }
        }
    )*};
}

seconds!(u64 u32 u16 u8);
