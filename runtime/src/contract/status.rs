//! The reason phrases of status codes.
//!
//! They are IANA's (registry "HTTP Status Codes"), which differ from the `http`
//! crate's for 413 and 422. 418, which the registry keeps unused, and well-known
//! unregistered codes have the phrase that they are known by.

use http::StatusCode;

use super::level::LogLevel;
use super::retry::Retry;

/// The reason phrase of a status: IANA's for registered codes, the customary one
/// for other well-known codes (`420 Enhance Your Calm`), else `None`.
///
/// ```
/// use fault::status::reason;
/// assert_eq!(reason(http::StatusCode::UNPROCESSABLE_ENTITY), Some("Unprocessable Content"));
/// assert_eq!(reason(http::StatusCode::from_u16(420).unwrap()), Some("Enhance Your Calm"));
/// assert_eq!(reason(http::StatusCode::from_u16(432).unwrap()), None);
/// ```
pub const fn reason(status: StatusCode) -> Option<&'static str> {
    phrase(status.as_u16())
}

/// The reason phrase of `status`, or else that of the x00 of its class, which is
/// how a client reads an unknown code (RFC 9110 §15).
pub const fn reason_or_class(status: u16) -> &'static str {
    match phrase(status) {
        Some(phrase) => phrase,
        None if status < 300 => "OK",
        None if status < 400 => "Multiple Choices",
        None if status < 500 => "Bad Request",
        None => "Internal Server Error",
    }
}

const fn phrase(status: u16) -> Option<&'static str> {
    Some(match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        305 => "Use Proxy",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        418 => "I'm a teapot",
        419 => "Page Expired",
        420 => "Enhance Your Calm",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        440 => "Login Time-out",
        449 => "Retry With",
        451 => "Unavailable For Legal Reasons",
        499 => "Client Closed Request",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        509 => "Bandwidth Limit Exceeded",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        520 => "Unknown Error",
        521 => "Web Server Is Down",
        522 => "Connection Timed Out",
        523 => "Origin Is Unreachable",
        524 => "A Timeout Occurred",
        529 => "Overloaded",
        _ => return None,
    })
}

/// The retry advice where the contract has none: `Backoff` where the error may
/// go away with time, else `Never`.
pub(crate) const fn default_retry(status: u16) -> Retry {
    match status {
        408 | 420 | 425 | 429 | 500 | 502 | 503 | 504 | 509 | 520..=524 | 529 => Retry::Backoff,
        _ => Retry::Never,
    }
}

/// The log level where the contract has none.
pub(crate) const fn default_level(status: u16) -> LogLevel {
    if status >= 500 {
        LogLevel::Error
    } else {
        LogLevel::Debug
    }
}

/// Whether `status` is that of an error.
pub(crate) const fn is_error(status: u16) -> bool {
    matches!(status, 400..=599)
}

/// Whether a response with this status has no body: RFC 9110 §15.3.5, §15.4.5.
pub const fn is_bodiless(status: u16) -> bool {
    matches!(status, 204 | 304)
}

/// Whether `reason` can be on a status line: printable ASCII. RFC 9112 §4
/// allows no control characters, and not every server checks: a line break
/// would begin a header.
pub(crate) fn is_sendable(reason: &str) -> bool {
    let is_sendable = |byte| matches!(byte, b' '..=b'~' | b'\t');
    reason.bytes().all(is_sendable)
}
