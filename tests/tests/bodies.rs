//! The bytes of every wire format.

use std::time::Duration;

use fault::body::Typed;
use fault::{ApiError, Reply};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such booking: '{id}'")]
    NotFound { id: String },
    #[status(429)]
    #[kind("rate_limit_error")]
    #[message("Request rate limit exceeded")]
    RateLimited {
        #[retry_after]
        wait: Duration,
    },
}

#[test]
fn the_bytes_are_the_same_on_the_first_and_on_later_occurrences() {
    for id in ["123", "7\"", ""] {
        let reply = Reply::new(&BookingError::NotFound { id: id.into() });
        let message = serde_json::to_string(&format!("No such booking: '{id}'")).unwrap();
        assert_eq!(
            reply.body(),
            &format!(r#"{{"type":"invalid_request_error","message":{message},"param":"id"}}"#)
        );
    }
    let reply = Reply::new(&BookingError::RateLimited {
        wait: Duration::from_millis(1200),
    });
    assert_eq!(reply.headers()["retry-after"], "2");
    assert_eq!(
        reply.body(),
        r#"{"type":"rate_limit_error","message":"Request rate limit exceeded"}"#
    );
}
