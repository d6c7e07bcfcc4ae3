//! What each error of the enum looks like on the wire, in every framework.

/// What a client reads.
#[derive(Debug)]
pub struct Expected {
    /// The last segment of the path.
    pub path: &'static str,
    /// Code and phrase.
    pub status: &'static str,
    /// The fault's headers.
    pub headers: &'static [(&'static str, &'static [u8])],
    /// The body of the answer to GET.
    pub body: &'static str,
}

const PROBLEM: (&str, &[u8]) = ("content-type", b"application/problem+json");
const JSON: (&str, &[u8]) = ("content-type", b"application/json");
const NO_STORE: (&str, &[u8]) = ("cache-control", b"no-store");

/// The answers, by path.
pub const ANSWERS: &[Expected] = &[
    Expected {
        path: "static",
        status: "410 Gone",
        headers: &[PROBLEM, NO_STORE],
        body: r#"{"title":"Gone","status":410,"detail":"The shop has closed"}"#,
    },
    Expected {
        path: "dynamic",
        status: "404 Not Found",
        headers: &[PROBLEM, NO_STORE],
        body: concat!(
            r#"{"type":"https://shop.example/errors/no_such_item","title":"No such item","#,
            r#""status":404,"detail":"No such item: 'a \"b\"\n☃'","code":"no_such_item"}"#,
        ),
    },
    Expected {
        path: "fields",
        // IANA's phrase; the `http` crate's is the former one.
        status: "422 Unprocessable Content",
        headers: &[PROBLEM, NO_STORE],
        body: concat!(
            r#"{"title":"Unprocessable Content","status":422,"#,
            r#""detail":"The order is incomplete","errors":["#,
            r##"{"detail":"is required","pointer":"#/items/0/count"},"##,
            r##"{"detail":"is blank","pointer":"#/address"}]}"##,
        ),
    },
    Expected {
        path: "headers",
        status: "405 Method Not Allowed",
        headers: &[
            ("allow", b"GET, HEAD"),
            ("link", b"</items>; rel=\"up\""),
            ("link", b"</help>; rel=\"help\""),
            ("x-remaining", b"7"),
            PROBLEM,
            NO_STORE,
        ],
        body: r#"{"title":"Method Not Allowed","status":405,"detail":"Method Not Allowed"}"#,
    },
    Expected {
        path: "bad_header",
        status: "400 Bad Request",
        headers: &[PROBLEM, NO_STORE],
        body: r#"{"title":"Bad Request","status":400,"detail":"Bad coupon"}"#,
    },
    Expected {
        path: "details",
        status: "409 Conflict",
        headers: &[("cache-control", b"max-age=5"), PROBLEM],
        body: concat!(
            r#"{"title":"Conflict","status":409,"detail":"Out of stock","#,
            r#""left":0,"other_shops":["Bern","Basel"]}"#,
        ),
    },
    Expected {
        path: "transparent",
        status: "401 Unauthorized",
        headers: &[
            ("www-authenticate", b"Bearer realm=\"shop\""),
            PROBLEM,
            NO_STORE,
        ],
        body: concat!(
            r#"{"title":"Unauthorized","status":401,"#,
            r#""detail":"Your session is over","code":"session_over"}"#,
        ),
    },
    Expected {
        path: "calm",
        status: "420 Enhance Your Calm",
        headers: &[PROBLEM, NO_STORE],
        body: r#"{"title":"Enhance Your Calm","status":420,"detail":"Fewer questions, please"}"#,
    },
    Expected {
        path: "busy",
        status: "429 Too Many Requests",
        headers: &[("retry-after", b"30"), PROBLEM, NO_STORE],
        body: r#"{"title":"Too Many Requests","status":429,"detail":"Too many orders"}"#,
    },
    Expected {
        path: "silent",
        status: "403 Forbidden",
        headers: &[NO_STORE],
        body: "",
    },
    Expected {
        path: "store",
        status: "500 Internal Server Error",
        headers: &[PROBLEM, NO_STORE],
        body: r#"{"title":"Internal Server Error","status":500,"detail":"Internal Server Error"}"#,
    },
    Expected {
        path: "grant",
        status: "400 Bad Request",
        headers: &[JSON, NO_STORE],
        body: concat!(
            r#"{"error":"invalid_grant","error_description":"The code has expired","#,
            r#""error_uri":"https://shop.example/errors/invalid_grant"}"#,
        ),
    },
    Expected {
        path: "supplier",
        status: "504 Gateway Timeout",
        headers: &[PROBLEM, NO_STORE],
        body: r#"{"title":"Gateway Timeout","status":504,"detail":"The supplier does not answer"}"#,
    },
    Expected {
        path: "odd",
        // Its own phrase has a line break, so that the status's is sent.
        status: "503 Service Unavailable",
        headers: &[("x-opaque", b"caf\xe9"), PROBLEM, NO_STORE],
        body: r#"{"title":"Service Unavailable","status":503,"detail":"Service Unavailable"}"#,
    },
];
