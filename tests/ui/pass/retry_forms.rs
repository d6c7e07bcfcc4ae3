#![deny(warnings)]
use std::time::{Duration, SystemTime};

use fault::{ApiError, Fault, Retry, RetryAfter};

#[derive(Debug, ApiError)]
enum E {
    #[status(503)]
    #[retry(never)]
    Never,
    #[status(409)]
    #[retry(backoff)]
    Backoff,
    #[status(409)]
    #[retry(after)]
    After,
    #[status(429)]
    Duration(#[retry_after] Duration),
    #[status(429)]
    #[retry(after)]
    Seconds(#[retry_after] u64),
    #[status(429)]
    Short(#[retry_after] u8),
    #[status(429)]
    Date {
        #[retry_after]
        at: SystemTime,
    },
    #[status(429)]
    Perhaps(#[retry_after] Option<u32>),
    #[status(429)]
    Own(#[retry_after] RetryAfter),
}

fn main() {
    assert_eq!(E::Never.retry(), Retry::Never);
    assert_eq!(E::Backoff.retry(), Retry::Backoff);
    assert_eq!(E::After.retry(), Retry::After);
    assert_eq!(
        E::Duration(Duration::from_millis(1)).retry_after(),
        Some(RetryAfter::After(Duration::from_millis(1)))
    );
    assert_eq!(E::Seconds(5).retry(), Retry::After);
    assert_eq!(E::Short(5).retry_after(), Some(RetryAfter::After(Duration::from_secs(5))));
    let at = SystemTime::UNIX_EPOCH;
    assert_eq!(E::Date { at }.retry_after(), Some(RetryAfter::At(at)));
    assert_eq!(E::Perhaps(None).retry_after(), None);
    let own = RetryAfter::After(Duration::from_secs(9));
    assert_eq!(E::Own(own).retry_after(), Some(own));
}
