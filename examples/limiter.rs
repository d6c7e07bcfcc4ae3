//! A rate limiter: a bucket of tokens for every caller.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Lets every caller through `burst` times at once, and after that once in
/// every `interval`.
///
/// Give it names of known callers alone: it remembers each of them.
#[derive(Debug)]
pub struct Limiter {
    interval: Duration,
    /// How far ahead of the clock a caller may be.
    tolerance: Duration,
    /// When the bucket of each caller will be full again.
    full_at: Mutex<HashMap<String, Instant>>,
}

impl Limiter {
    /// `burst` requests at once, then one in every `interval`.
    pub fn new(burst: u32, interval: Duration) -> Self {
        Self {
            interval,
            tolerance: interval * burst.saturating_sub(1),
            full_at: Mutex::default(),
        }
    }

    /// Takes one of the tokens that `caller` has at the time `now`.
    ///
    /// # Errors
    ///
    /// How long to wait for the next token, if there is none.
    pub fn take(&self, caller: &str, now: Instant) -> Result<(), Duration> {
        let mut callers = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        let full_at = callers.entry(caller.to_owned()).or_insert(now);
        let ahead = full_at.saturating_duration_since(now);
        let wait = ahead.saturating_sub(self.tolerance);
        if !wait.is_zero() {
            return Err(wait);
        }
        *full_at = (*full_at).max(now) + self.interval;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_and_then_one_request_in_every_interval() {
        let second = Duration::from_secs(1);
        let limiter = Limiter::new(2, second);
        let start = Instant::now();
        assert_eq!(limiter.take("a", start), Ok(()));
        assert_eq!(limiter.take("a", start), Ok(()));
        assert_eq!(limiter.take("a", start), Err(second));
        assert_eq!(limiter.take("a", start + second / 2), Err(second / 2));
        assert_eq!(limiter.take("a", start + second), Ok(()));
        assert_eq!(limiter.take("a", start + second), Err(second));
        assert_eq!(limiter.take("b", start + second), Ok(()));
        // Full again, and no fuller than that.
        let later = start + 60 * second;
        assert_eq!(limiter.take("a", later), Ok(()));
        assert_eq!(limiter.take("a", later), Ok(()));
        assert_eq!(limiter.take("a", later), Err(second));
    }
}
