#![deny(warnings)]
use fault::{ApiError, Reply};
use http::HeaderValue;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    #[header("X-Fixed", "value")]
    #[header("x-live", "booking {id}")]
    #[header("x-argument", "{}", .id + 1)]
    #[header("link", "</a>; rel=a")]
    #[header("link", "</b>; rel=b")]
    Missing {
        id: u32,
        #[header("x-cost")]
        cost: f32,
        #[header("x-a")]
        #[header("x-b")]
        both: &'static str,
        #[header("x-perhaps")]
        perhaps: Option<u8>,
    },
    #[status(412)]
    #[code("stale")]
    #[header("x-error", "{code}")]
    Stale {
        #[header("etag")]
        tag: HeaderValue,
        #[header("x-maybe")]
        maybe: Option<HeaderValue>,
    },
}

fn main() {
    let reply = Reply::new(&E::Missing {
        id: 7,
        cost: 1.5,
        both: "both",
        perhaps: None,
    });
    let headers = reply.headers();
    let one = |name: &str| headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!(one("x-fixed"), Some("value"));
    assert_eq!(one("x-live"), Some("booking 7"));
    assert_eq!(one("x-argument"), Some("8"));
    assert_eq!(one("x-cost"), Some("1.5"));
    assert_eq!((one("x-a"), one("x-b")), (Some("both"), Some("both")));
    assert_eq!(one("x-perhaps"), None);
    assert_eq!(headers.get_all("link").iter().count(), 2);

    let reply = Reply::new(&E::Stale {
        tag: HeaderValue::from_static("\"v1\""),
        maybe: None,
    });
    assert_eq!(reply.headers()["etag"], "\"v1\"");
    assert_eq!(reply.headers()["x-error"], "stale");
    assert!(!reply.headers().contains_key("x-maybe"));
}
