//! The statuses that are registered with IANA, and what is known of them.

/// Registered error statuses: the code, and its constant in the `http` crate.
const REGISTERED: &[(u16, &str)] = &[
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (402, "PAYMENT_REQUIRED"),
    (403, "FORBIDDEN"),
    (404, "NOT_FOUND"),
    (405, "METHOD_NOT_ALLOWED"),
    (406, "NOT_ACCEPTABLE"),
    (407, "PROXY_AUTHENTICATION_REQUIRED"),
    (408, "REQUEST_TIMEOUT"),
    (409, "CONFLICT"),
    (410, "GONE"),
    (411, "LENGTH_REQUIRED"),
    (412, "PRECONDITION_FAILED"),
    (413, "PAYLOAD_TOO_LARGE"),
    (414, "URI_TOO_LONG"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (416, "RANGE_NOT_SATISFIABLE"),
    (417, "EXPECTATION_FAILED"),
    (418, "IM_A_TEAPOT"),
    (421, "MISDIRECTED_REQUEST"),
    (422, "UNPROCESSABLE_ENTITY"),
    (423, "LOCKED"),
    (424, "FAILED_DEPENDENCY"),
    (425, "TOO_EARLY"),
    (426, "UPGRADE_REQUIRED"),
    (428, "PRECONDITION_REQUIRED"),
    (429, "TOO_MANY_REQUESTS"),
    (431, "REQUEST_HEADER_FIELDS_TOO_LARGE"),
    (451, "UNAVAILABLE_FOR_LEGAL_REASONS"),
    (500, "INTERNAL_SERVER_ERROR"),
    (501, "NOT_IMPLEMENTED"),
    (502, "BAD_GATEWAY"),
    (503, "SERVICE_UNAVAILABLE"),
    (504, "GATEWAY_TIMEOUT"),
    (505, "HTTP_VERSION_NOT_SUPPORTED"),
    (506, "VARIANT_ALSO_NEGOTIATES"),
    (507, "INSUFFICIENT_STORAGE"),
    (508, "LOOP_DETECTED"),
    (510, "NOT_EXTENDED"),
    (511, "NETWORK_AUTHENTICATION_REQUIRED"),
];

/// The other constants of the `http` crate. An interim status is never an
/// error's; the others may be, where an API answers so on purpose.
const NOT_ERRORS: &[(u16, &str)] = &[
    (100, "CONTINUE"),
    (101, "SWITCHING_PROTOCOLS"),
    (102, "PROCESSING"),
    (103, "EARLY_HINTS"),
    (200, "OK"),
    (201, "CREATED"),
    (202, "ACCEPTED"),
    (203, "NON_AUTHORITATIVE_INFORMATION"),
    (204, "NO_CONTENT"),
    (205, "RESET_CONTENT"),
    (206, "PARTIAL_CONTENT"),
    (207, "MULTI_STATUS"),
    (208, "ALREADY_REPORTED"),
    (226, "IM_USED"),
    (300, "MULTIPLE_CHOICES"),
    (301, "MOVED_PERMANENTLY"),
    (302, "FOUND"),
    (303, "SEE_OTHER"),
    (304, "NOT_MODIFIED"),
    (305, "USE_PROXY"),
    (307, "TEMPORARY_REDIRECT"),
    (308, "PERMANENT_REDIRECT"),
];

/// Phrases that unregistered codes are known by, to be suggested.
const CUSTOMARY: &[(u16, &str)] = &[
    (419, "Page Expired"),
    (420, "Enhance Your Calm"),
    (440, "Login Time-out"),
    (449, "Retry With"),
    (499, "Client Closed Request"),
    (509, "Bandwidth Limit Exceeded"),
    (520, "Unknown Error"),
    (521, "Web Server Is Down"),
    (522, "Connection Timed Out"),
    (523, "Origin Is Unreachable"),
    (524, "A Timeout Occurred"),
    (529, "Overloaded"),
];

/// The header that RFC 9110 requires with a status, a value to start from, and
/// the section that requires it.
pub(crate) fn required_header(code: u16) -> Option<(&'static str, &'static str, &'static str)> {
    Some(match code {
        401 => ("www-authenticate", "Bearer", "RFC 9110 §15.5.2"),
        405 => ("allow", "GET", "RFC 9110 §15.5.6"),
        407 => ("proxy-authenticate", "Basic", "RFC 9110 §15.5.8"),
        426 => ("upgrade", "h2c", "RFC 9110 §15.5.22"),
        _ => return None,
    })
}

pub(super) fn is_registered(code: u16) -> bool {
    let mut known = REGISTERED.iter().chain(NOT_ERRORS);
    known.any(|(known, _)| *known == code)
}

/// How to write a status that has to be written with its reason phrase: what
/// IANA has not registered has no phrase that a client could look up.
pub(crate) fn lacks_reason(code: u16) -> Option<String> {
    if is_registered(code) {
        return None;
    }
    let phrase = CUSTOMARY
        .iter()
        .find(|(known, _)| *known == code)
        .map_or("…", |(_, phrase)| phrase);
    let soft = if code < 400 { ", soft" } else { "" };
    Some(format!("#[status({code}, \"{phrase}\"{soft})]"))
}

/// The error status whose constant has this name.
pub(crate) fn named(constant: &str) -> Option<u16> {
    let (code, _) = REGISTERED.iter().find(|(_, name)| *name == constant)?;
    Some(*code)
}

/// The same, of those that are not error statuses.
pub(super) fn not_error_named(constant: &str) -> Option<u16> {
    let (code, _) = NOT_ERRORS.iter().find(|(_, name)| *name == constant)?;
    Some(*code)
}

/// The constants of error statuses.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    REGISTERED.iter().map(|(_, name)| *name)
}
