//! The id of a request: the request's own if it is safe in headers, bodies and
//! logs, or else a new one.

use core::fmt;
use core::hash::BuildHasher as _;
use core::sync::atomic::{AtomicU64, Ordering};
use std::collections::hash_map::RandomState;
use std::sync::LazyLock;

use http::header::{HeaderMap, HeaderName, HeaderValue};

/// The id of a request; an extension of every request behind a layer with
/// [`request_id`](crate::layer::FaultLayer::request_id).
///
/// An id that the layer makes has 32 hexadecimal digits. It is unique in this
/// process, and among processes as far as 128 bits seeded by the operating system
/// allow. It is not a secret: don't use it as a token.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RequestId(HeaderValue);

/// Long enough for every scheme in use, too short to fill a log with.
const LONGEST: usize = 128;

impl RequestId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        // Always text: `is_fit` and `generate` only allow ASCII.
        self.0.to_str().unwrap_or_default()
    }

    /// The id as the value of a header.
    pub fn as_header_value(&self) -> &HeaderValue {
        &self.0
    }

    /// The request's own id, or else a new one.
    pub(crate) fn of(headers: &HeaderMap, name: &HeaderName) -> Self {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (Some(value), None) if is_fit(value.as_bytes()) => Self(value.clone()),
            _ => Self::generate(),
        }
    }

    fn generate() -> Self {
        static SEEDS: LazyLock<[RandomState; 2]> =
            LazyLock::new(|| [RandomState::new(), RandomState::new()]);
        static COUNT: AtomicU64 = AtomicU64::new(0);

        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let [high, low] = SEEDS.each_ref().map(|seed| seed.hash_one(count));
        let text = format!("{high:016x}{low:016x}");
        Self(HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from(count)))
    }
}

/// The characters of UUID, ULID, base64, W3C and AWS trace ids; none that has a
/// meaning in HTML, a shell, a query or a log.
fn is_fit(id: &[u8]) -> bool {
    !id.is_empty()
        && id.len() <= LONGEST
        && id
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.~:/+=;@".contains(byte))
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RequestId({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_in_use_are_fit_and_nothing_else_is() {
        for id in [
            "7b7f9a2e-6f0a-4f59-9d0e-0d4f6a1c2b3e",
            "01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "Root=1-67891233-abcdef012345678912345678",
            "kFz+0a/9Qw==",
            &"x".repeat(LONGEST),
        ] {
            assert!(is_fit(id.as_bytes()), "{id}");
        }
        for id in [
            "",
            "a b",
            "a\tb",
            "<script>",
            "a\"b",
            "${jndi:x}",
            "a%0ab",
            "a,b",
            "é",
            "a\\b",
            &"x".repeat(LONGEST + 1),
        ] {
            assert!(!is_fit(id.as_bytes()), "{id}");
        }
    }

    #[test]
    fn made_ids_are_fit_and_differ() {
        let ids: std::collections::HashSet<_> =
            (0..10_000).map(|_| RequestId::generate()).collect();
        assert_eq!(ids.len(), 10_000);
        assert!(
            ids.iter()
                .all(|id| is_fit(id.as_str().as_bytes()) && id.as_str().len() == 32)
        );
    }

    #[test]
    fn of_two_ids_none_is_taken() {
        let name = HeaderName::from_static("x-request-id");
        let mut headers = HeaderMap::new();
        headers.append(&name, HeaderValue::from_static("one"));
        assert_eq!(RequestId::of(&headers, &name).as_str(), "one");
        headers.append(&name, HeaderValue::from_static("two"));
        assert_eq!(RequestId::of(&headers, &name).as_str().len(), 32);
    }
}
